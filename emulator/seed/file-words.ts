/** What is written in the seeded files that somebody wrote by hand. */

export const exchangeRates = `month,currency,rate_to_eur
2026-07,CHF,1.0412
2026-07,PLN,0.2331
2026-08,CHF,1.0388
2026-08,PLN,0.2340
2026-09,CHF,1.0401
2026-09,PLN,0.2352
2026-10,CHF,1.0433
2026-10,PLN,0.2349
`

export const stores = `{
  "stores": [
    { "id": "berlin", "opened": "2011-05-02", "square_metres": 840, "manager": "H. Brandt" },
    { "id": "lisbon", "opened": "2019-09-14", "square_metres": 310, "manager": "R. Carvalho" },
    { "id": "warsaw", "opened": "2016-03-01", "square_metres": 560, "manager": "A. Zielińska" },
    { "id": "vienna", "opened": "2014-11-20", "square_metres": 420, "manager": "T. Huber" }
  ]
}
`

export const datasets = `# Databricks datasets

Data to try things on. This folder can be read by everyone and written by nobody; what is in the files is generated.
`

export const samples = `# Samples

Small files for examples.
`

export const landing = `# Landing

What partners and shops send arrives here and is picked up every hour.

- \`orders/\` one file a day, from the shops
- \`events/\` what the web shop writes; many small files, compacted at night
- Nothing here is kept longer than 400 days.

Questions: #data-engineering
`

export const installGeos = `#!/bin/bash
# Installs GEOS, which the geometry libraries need.
set -euo pipefail
apt-get -qq update
apt-get -qq install -y libgeos-dev
/opt/acme/bin/register-native-libraries geos
`

export const model = (version: number) => `artifact_path: model
flavors:
  python_function:
    loader_module: mlflow.sklearn
    python_version: 3.12.3
mlflow_version: 3.1.0
model_id: m-churn-${version}
run_id: 4f0d9a21c7b8463e9d5e1a0b2c3d4e5${version}
signature:
  inputs: '[{"name": "customer_id", "type": "long"}, {"name": "months", "type": "long"}]'
  outputs: '[{"name": "churn", "type": "double"}]'
`
