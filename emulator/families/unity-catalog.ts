import type * as api from '@/lib/databricks/api/unity-catalog'
import { notYet, type Context, type Family } from '../handlers'
import { notFound } from '../refusal'
import { workspaceId } from '../seed/ids'
import { catalogs } from '../unity-catalog/catalogs'
import { storeOf } from '../unity-catalog/find'
import { grants } from '../unity-catalog/grants'
import { schemas } from '../unity-catalog/schemas'
import { tables } from '../unity-catalog/tables'
import { volumes } from '../unity-catalog/volumes'
import { metastoreId } from '../unity-catalog/wire'

/** The one that all catalogs are in. */
function metastoreOf(context: Context) {
  const { name, owner } = storeOf(context).self
  return {
    metastore_id: metastoreId,
    name,
    owner,
    cloud: 'aws',
    region: 'eu-west-1',
    global_metastore_id: `aws:eu-west-1:${metastoreId}`,
    privilege_model_version: '1.0',
    delta_sharing_scope: 'INTERNAL',
  }
}

export const unityCatalog: Family<typeof api> = {
  ...notYet(
    'externalLocationsList',
    'externalLocationsCreate',
    'externalLocationsGet',
    'externalLocationsUpdate',
    'externalLocationsDelete',
  ),
  ...notYet('functionsList', 'functionsCreate', 'functionsGet', 'functionsUpdate', 'functionsDelete'),
  ...notYet('grantsListEffective', 'grantsList'),
  ...notYet(
    'metastoresCreate',
    'metastoresUpdate',
    'metastoresDelete',
    'metastoresAssign',
    'metastoresUpdateAssignment',
    'metastoresUnassign',
  ),
  ...notYet(
    'storageCredentialsList',
    'storageCredentialsCreate',
    'storageCredentialsGet',
    'storageCredentialsUpdate',
    'storageCredentialsDelete',
    'storageCredentialsValidate',
  ),
  ...notYet(
    'policiesCreatePolicy',
    'policiesListPolicies',
    'policiesGetPolicy',
    'policiesUpdatePolicy',
    'policiesDeletePolicy',
  ),
  ...notYet(
    'accessRequestsUpdateAccessRequestDestinations',
    'accessRequestsGetAccessRequestDestinations',
    'accessRequestsBatchCreateAccessRequests',
  ),
  ...notYet('artifactAllowlistsGet', 'artifactAllowlistsUpdate'),
  ...notYet('connectionsList', 'connectionsCreate', 'connectionsGet', 'connectionsUpdate', 'connectionsDelete'),
  ...notYet(
    'credentialsListCredentials',
    'credentialsCreateCredential',
    'credentialsGetCredential',
    'credentialsUpdateCredential',
    'credentialsDeleteCredential',
    'credentialsGenerateTemporaryServiceCredential',
    'credentialsValidateCredential',
  ),
  ...notYet('entityTagsCreate', 'entityTagsList', 'entityTagsGet', 'entityTagsUpdate', 'entityTagsDelete'),
  ...notYet(
    'modelVersionsGetByAlias',
    'modelVersionsList',
    'modelVersionsGet',
    'modelVersionsUpdate',
    'modelVersionsDelete',
  ),
  ...notYet('onlineTablesCreate', 'onlineTablesGet', 'onlineTablesDelete'),
  ...notYet(
    'qualityMonitorsRegenerateDashboard',
    'qualityMonitorsGet',
    'qualityMonitorsCreate',
    'qualityMonitorsUpdate',
    'qualityMonitorsDelete',
    'qualityMonitorsListRefreshes',
    'qualityMonitorsRunRefresh',
    'qualityMonitorsGetRefresh',
    'qualityMonitorsCancelRefresh',
  ),
  ...notYet(
    'modelsList',
    'modelsCreate',
    'modelsGet',
    'modelsUpdate',
    'modelsDelete',
    'modelsSetAlias',
    'modelsDeleteAlias',
  ),
  ...notYet('resourceQuotasListQuotas', 'resourceQuotasGetQuota'),
  ...notYet(
    'secretsListSecrets',
    'secretsCreateSecret',
    'secretsGetSecret',
    'secretsUpdateSecret',
    'secretsDeleteSecret',
  ),
  ...notYet('systemSchemasList', 'systemSchemasEnable', 'systemSchemasDisable'),
  ...notYet('constraintsCreate', 'constraintsDelete'),
  ...notYet(
    'tempGenerateTemporaryPathCredentials',
    'tempGenerateTemporaryTableCredentials',
    'tempGenerateTemporaryVolumeCredentials',
  ),
  ...notYet('bindingsGetBindings', 'bindingsUpdateBindings', 'bindingsGet', 'bindingsUpdate'),

  catalogsList: catalogs.list,
  catalogsCreate: catalogs.create,
  catalogsGet: catalogs.get,
  catalogsUpdate: catalogs.update,
  catalogsDelete: catalogs.delete,

  schemasList: schemas.list,
  schemasCreate: schemas.create,
  schemasGet: schemas.get,
  schemasUpdate: schemas.update,
  schemasDelete: schemas.delete,

  tablesList: tables.list,
  tablesListSummaries: tables.listSummaries,
  tablesGet: tables.get,
  tablesCreate: tables.create,
  tablesExists: tables.exists,
  tablesUpdate: tables.update,
  tablesDelete: tables.delete,

  volumesList: volumes.list,
  volumesCreate: volumes.create,
  volumesRead: volumes.read,
  volumesUpdate: volumes.update,
  volumesDelete: volumes.delete,

  grantsGet: grants.get,
  grantsUpdate: grants.update,
  grantsGetEffective: grants.getEffective,

  metastoresCurrent: () => ({ metastore_id: metastoreId, workspace_id: workspaceId, default_catalog_name: 'main' }),
  metastoresSummary: (_, context) => metastoreOf(context),
  metastoresList: (_, context) => ({ metastores: [metastoreOf(context)] }),
  metastoresGet({ id }, context) {
    if (id !== metastoreId) throw notFound(`Metastore '${id}' does not exist.`)
    return metastoreOf(context)
  },
}
