/** DBU per hour of one machine, by node type (facts/databricks-behaviour.md 7). Edit freely: prices move. */
export const nodeDbuPerHour: Readonly<Record<string, number>> = {
  'i3.xlarge': 1,
  'i3.2xlarge': 2,
  'i3.4xlarge': 4,
  'i3.8xlarge': 8,
  'i3.16xlarge': 16,
  'm5.xlarge': 0.69,
  'm5d.large': 0.34,
  'm6id.large': 0.38,
  'r5d.xlarge': 0.9,
  'c5d.xlarge': 0.61,
  'i4i.xlarge': 1.38,
  'g4dn.xlarge': 0.71,
  Standard_DS3_v2: 0.75,
  Standard_D4s_v3: 0.75,
  Standard_D4ds_v5: 1,
  Standard_DS4_v2: 1.5,
  Standard_E8ds_v4: 2,
  Standard_D8s_v3: 1.5,
  Standard_L8s_v2: 2,
}

/** Median DBU per hour and core over all machines of a cloud; half of them lie within about a third of it. */
export const dbuPerCoreHour = { aws: 0.21, azure: 0.25, gcp: 0.18 } as const
export type Cloud = keyof typeof dbuPerCoreHour

/** How much more a machine is charged for with Photon on. */
export const photonFactor = { interactive: 2, automated: 2.9 } as const

/** List price of one DBU in US dollars. */
export const usdPerDbu = { interactive: 0.55, automated: 0.15 } as const
