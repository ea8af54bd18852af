// GENERATED from lib/databricks/spec by scripts/generate-api.ts. Do not edit: npm run generate
import type { Destroy, Empty, Read, Write } from '../operation'
import type * as compute from './models/compute'

export const allClusterStatuses: Read<Empty, compute.ListAllClusterLibraryStatusesResponse> = { id: 'libraries.allClusterStatuses', route: 'GET /api/2.0/libraries/all-cluster-statuses', effect: 'read', list: 'statuses' }
export const clusterStatus: Read<{ cluster_id: string }, compute.ClusterLibraryStatuses> = { id: 'libraries.clusterStatus', route: 'GET /api/2.0/libraries/cluster-status', effect: 'read', list: 'library_statuses' }
export const install: Write<compute.InstallLibraries, Empty> = { id: 'libraries.install', route: 'POST /api/2.0/libraries/install', effect: 'write' }
export const uninstall: Destroy<compute.UninstallLibraries, Empty> = { id: 'libraries.uninstall', route: 'POST /api/2.0/libraries/uninstall', effect: 'destroy' }
