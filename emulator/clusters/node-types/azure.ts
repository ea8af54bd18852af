import type { NodeRow } from './node-types'

/** Id, cores, GiB of memory, local disks (`1x150` GB), GPUs. Of Azure Databricks, restated. */
export const azure: Record<string, NodeRow[]> = {
  'General Purpose': [
    ['Standard_DS3_v2', 4, 14, '1x28'],
    ['Standard_DS4_v2', 8, 28, '1x56'],
    ['Standard_DS5_v2', 16, 56, '1x112'],
    ['Standard_D4s_v3', 4, 16, '1x32'],
    ['Standard_D8s_v3', 8, 32, '1x64'],
    ['Standard_D16s_v3', 16, 64, '1x128'],
    ['Standard_D4ds_v5', 4, 16, '1x150'],
    ['Standard_D8ds_v5', 8, 32, '1x300'],
    ['Standard_D16ds_v5', 16, 64, '1x600'],
    ['Standard_D32ds_v5', 32, 128, '1x1200'],
  ],
  'Memory Optimized': [
    ['Standard_DS12_v2', 4, 28, '1x56'],
    ['Standard_DS13_v2', 8, 56, '1x112'],
    ['Standard_DS14_v2', 16, 112, '1x224'],
    ['Standard_E4ds_v4', 4, 32, '1x150'],
    ['Standard_E8ds_v4', 8, 64, '1x300'],
    ['Standard_E16ds_v4', 16, 128, '1x600'],
    ['Standard_E8ds_v5', 8, 64, '1x300'],
  ],
  'Storage Optimized': [
    ['Standard_L8s_v2', 8, 64, '1x1920'],
    ['Standard_L16s_v2', 16, 128, '2x1920'],
    ['Standard_L8s_v3', 8, 64, '1x1920'],
    ['Standard_L16s_v3', 16, 128, '2x1920'],
  ],
  'Compute Optimized': [
    ['Standard_F4s_v2', 4, 8, '1x32'],
    ['Standard_F8s_v2', 8, 16, '1x64'],
    ['Standard_F16s_v2', 16, 32, '1x128'],
  ],
  'GPU Accelerated': [
    ['Standard_NC4as_T4_v3', 4, 28, '1x180', 1],
    ['Standard_NC8as_T4_v3', 8, 56, '1x360', 1],
    ['Standard_NC64as_T4_v3', 64, 440, '1x2880', 4],
    ['Standard_NC6s_v3', 6, 112, '1x736', 1],
    ['Standard_NC24ads_A100_v4', 24, 220, '1x960', 1],
    ['Standard_NC48ads_A100_v4', 48, 440, '2x960', 2],
  ],
}
