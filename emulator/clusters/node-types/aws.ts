import type { NodeRow } from './node-types'

/** Id, cores, GiB of memory, local NVMe disks (`2x300` GB), GPUs. Of Databricks on AWS, restated. */
export const aws: Record<string, NodeRow[]> = {
  'General Purpose': [
    ['m5d.large', 2, 8, '1x75'],
    ['m5d.xlarge', 4, 16, '1x150'],
    ['m5d.2xlarge', 8, 32, '1x300'],
    ['m5d.4xlarge', 16, 64, '2x300'],
    ['m5.xlarge', 4, 16],
    ['m5.2xlarge', 8, 32],
    ['m6id.large', 2, 8, '1x118'],
    ['m6id.xlarge', 4, 16, '1x237'],
    ['m6id.2xlarge', 8, 32, '1x474'],
    ['m6gd.xlarge', 4, 16, '1x237'],
    ['m6gd.2xlarge', 8, 32, '1x474'],
    ['m4.xlarge', 4, 16],
  ],
  'Memory Optimized': [
    ['r5d.large', 2, 16, '1x75'],
    ['r5d.xlarge', 4, 32, '1x150'],
    ['r5d.2xlarge', 8, 64, '1x300'],
    ['r5d.4xlarge', 16, 128, '2x300'],
    ['r6id.xlarge', 4, 32, '1x237'],
    ['r6gd.xlarge', 4, 32, '1x237'],
  ],
  'Storage Optimized': [
    ['i3.xlarge', 4, 30.5, '1x950'],
    ['i3.2xlarge', 8, 61, '1x1900'],
    ['i3.4xlarge', 16, 122, '2x1900'],
    ['i3.8xlarge', 32, 244, '4x1900'],
    ['i3.16xlarge', 64, 488, '8x1900'],
    ['i3en.xlarge', 4, 32, '1x2500'],
    ['i4i.xlarge', 4, 32, '1x937'],
    ['i4i.2xlarge', 8, 64, '1x1875'],
  ],
  'Compute Optimized': [
    ['c5d.xlarge', 4, 8, '1x100'],
    ['c5d.2xlarge', 8, 16, '1x200'],
    ['c5d.4xlarge', 16, 32, '1x400'],
    ['c6id.2xlarge', 8, 16, '1x474'],
  ],
  'GPU Accelerated': [
    ['g4dn.xlarge', 4, 16, '1x125', 1],
    ['g4dn.2xlarge', 8, 32, '1x225', 1],
    ['g4dn.12xlarge', 48, 192, '1x900', 4],
    ['g5.xlarge', 4, 16, '1x250', 1],
    ['g5.12xlarge', 48, 192, '1x3800', 4],
    ['p3.2xlarge', 8, 61, '', 1],
    ['p4d.24xlarge', 96, 1152, '8x1000', 8],
  ],
}
