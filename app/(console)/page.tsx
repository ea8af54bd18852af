import type { Metadata } from 'next'
import { MyCompute } from './my-compute'

export const metadata: Metadata = { title: 'My compute' }

export default function HomePage() {
  return <MyCompute />
}
