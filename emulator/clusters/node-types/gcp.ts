import type { NodeRow } from './node-types'

/** Id, cores, GiB of memory, local disks (`1x375` GB), GPUs. Of Databricks on Google Cloud, restated. */
export const gcp: Record<string, NodeRow[]> = {
  'General Purpose': [
    ['n2-standard-4', 4, 16, '1x375'],
    ['n2-standard-8', 8, 32, '1x375'],
    ['n2-standard-16', 16, 64, '2x375'],
    ['n2-standard-32', 32, 128, '4x375'],
    ['n2d-standard-4', 4, 16, '1x375'],
    ['n2d-standard-8', 8, 32, '1x375'],
    ['n1-standard-4', 4, 15, '1x375'],
    ['n1-standard-8', 8, 30, '1x375'],
    ['n1-standard-16', 16, 60, '1x375'],
  ],
  'Memory Optimized': [
    ['n2-highmem-4', 4, 32, '1x375'],
    ['n2-highmem-8', 8, 64, '1x375'],
    ['n2-highmem-16', 16, 128, '2x375'],
    ['n2d-highmem-4', 4, 32, '1x375'],
    ['n1-highmem-4', 4, 26, '1x375'],
    ['n1-highmem-8', 8, 52, '1x375'],
    ['n1-highmem-16', 16, 104, '1x375'],
  ],
  'Compute Optimized': [
    ['n2-highcpu-16', 16, 16, '2x375'],
    ['n2-highcpu-32', 32, 32, '4x375'],
    ['c2-standard-8', 8, 32, '1x375'],
    ['c2-standard-16', 16, 64, '2x375'],
  ],
  'GPU Accelerated': [
    ['g2-standard-4', 4, 16, '1x375', 1],
    ['g2-standard-8', 8, 32, '1x375', 1],
    ['a2-highgpu-1g', 12, 85, '1x375', 1],
    ['a2-highgpu-2g', 24, 170, '2x375', 2],
    ['a2-highgpu-4g', 48, 340, '4x375', 4],
    ['a2-megagpu-16g', 96, 1360, '8x375', 16],
  ],
}
