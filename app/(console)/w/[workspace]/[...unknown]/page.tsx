import { notFound } from 'next/navigation'

/** An unknown page of a workspace is told inside the shell; without this, Next would show it outside. */
export default function UnknownPage() {
  notFound()
}
