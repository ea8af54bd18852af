import type * as api from '@/lib/databricks/api/cluster-policies'
import { demandAdmin } from '../access'
import {
  cancelEnforcement,
  clusterCompliance,
  enforceOnCluster,
  listClusterCompliance,
} from '../cluster-policies/cluster-compliance'
import { createPolicy, deletePolicy, demandFamily, editPolicy } from '../cluster-policies/define-policy'
import { enforceOnJob, jobCompliance, listJobCompliance } from '../cluster-policies/job-compliance'
import { policyKind } from '../cluster-policies/kind'
import { listFamilies, listPolicies } from '../cluster-policies/listing'
import { policyFor, shownPolicy } from '../cluster-policies/policy-table'
import type { Family } from '../handlers'
import { sharing } from '../sharing'

/** Who may use a policy may see with whom; only admins say who that is. */
const access = sharing(policyKind, (id, context, deed) => {
  if (deed === 'share') demandAdmin(context.identity, 'share cluster policies')
  return policyFor(context, context.identity, id)
})

export const clusterPolicies: Family<typeof api> = {
  create: createPolicy,
  edit: editPolicy,
  delete: deletePolicy,
  get: ({ policy_id }, context) => shownPolicy(policyFor(context, context.identity, policy_id), context),
  list: listPolicies,

  policyFamiliesList: listFamilies,
  /** There is one version of each (unsure what another answers). */
  policyFamiliesGet: ({ policy_family_id }) => demandFamily(policy_family_id),

  clusterComplianceGetCompliance: clusterCompliance,
  clusterComplianceListCompliance: listClusterCompliance,
  clusterComplianceEnforceCompliance: enforceOnCluster,
  clusterComplianceCancelPendingClusterEnforcement: cancelEnforcement,
  jobComplianceGetCompliance: jobCompliance,
  jobComplianceListCompliance: listJobCompliance,
  jobComplianceEnforceCompliance: enforceOnJob,

  getPermissions: ({ cluster_policy_id }, context) => access.get(cluster_policy_id, context),
  setPermissions: ({ cluster_policy_id, access_control_list }, context) =>
    access.set(cluster_policy_id, access_control_list, context),
  updatePermissions: ({ cluster_policy_id, access_control_list }, context) =>
    access.update(cluster_policy_id, access_control_list, context),
  getPermissionLevels: ({ cluster_policy_id }, context) => access.levels(cluster_policy_id, context),
}
