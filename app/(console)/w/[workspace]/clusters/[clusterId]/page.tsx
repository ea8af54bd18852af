import type { Metadata } from 'next'
import { ClusterDetail } from './cluster-detail'

type Props = PageProps<'/w/[workspace]/clusters/[clusterId]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: decodeURIComponent((await params).clusterId) }
}

export default async function ClusterPage({ params }: Props) {
  return <ClusterDetail clusterId={decodeURIComponent((await params).clusterId)} />
}
