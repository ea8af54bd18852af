'use client'
import { Copy, Ellipsis, ExternalLink, Link2, PanelRight, Star, Terminal } from 'lucide-react'
import Link from 'next/link'
import { ClusterPower } from '@/components/cluster-power'
import { ClusterRefusal } from '@/components/cluster-refusal'
import { useWorkspace } from '@/components/console-context'
import { powerOps } from '@/components/power-actions'
import { useStars } from '@/components/stars'
import { IconButton } from '@/components/ui/button'
import { copyText } from '@/components/ui/copy-text'
import { Menu, MenuItem, menuLinkClass, MenuLine } from '@/components/ui/menu'
import { useToast } from '@/components/ui/toast'
import * as clusters from '@/lib/databricks/api/clusters'
import { toCli } from '@/lib/databricks/cli'
import { toCurl } from '@/lib/databricks/curl'
import { toRequest } from '@/lib/databricks/request'
import { offeredAction, type Cluster } from '@/lib/databricks/rules/clusters'
import { clusterHref, nameOf } from './cluster-cells'

/** What can be done with a row: the one press, and the rest behind it. */
export const ClusterActions = ({ cluster }: { cluster: Cluster }) => (
  <span className="flex items-center justify-end gap-0.5 max-md:[&>button]:h-10">
    <ClusterPower cluster={cluster} />
    <ClusterMenu cluster={cluster} />
  </span>
)

/** Under the row: what the workspace refused, and who can help. */
export const ClusterDetailLine = ({ clusterId }: { clusterId: string }) => (
  <ClusterRefusal clusterId={clusterId} className="px-4 py-2 md:pl-11" />
)

/** Databricks' own page of a cluster, on the address that its screens have used for years; newer ones forward it. */
export const databricksHref = (origin: string, clusterId: string) =>
  `${origin}/#setting/clusters/${encodeURIComponent(clusterId)}/configuration`

export function ClusterMenu({ cluster }: { cluster: Cluster }) {
  return (
    <Menu
      label={`More for ${nameOf(cluster)}`}
      align="end"
      trigger={(props) => (
        <IconButton
          {...props}
          label={`More for ${nameOf(cluster)}`}
          size="sm"
          icon={<Ellipsis />}
          className="[&_svg]:size-4!"
          tooltip={undefined}
        />
      )}
    >
      <ClusterMenuItems cluster={cluster} />
    </Menu>
  )
}

/** Made only while the menu is open: a list has hundreds of rows. */
function ClusterMenuItems({ cluster }: { cluster: Cluster }) {
  const { name, origin } = useWorkspace()
  const stars = useStars(name, 'clusters')
  const copy = useCopy()
  const id = cluster.cluster_id ?? ''
  const href = clusterHref(name, id)
  const request = toRequest(clusters.get, { cluster_id: id })
  const action = offeredAction(cluster)
  const toPress = toRequest(powerOps[action], { cluster_id: id })
  return (
    <>
      <Link href={href} role="menuitem" tabIndex={-1} prefetch={false} className={menuLinkClass}>
        <PanelRight aria-hidden /> Details
      </Link>
      <MenuItem icon={<Star />} onSelect={() => stars.toggle(id)}>
        {stars.has(id) ? 'Remove the star' : 'Star'}
      </MenuItem>
      <MenuLine />
      <MenuItem icon={<Copy />} onSelect={() => copy(id, 'The id')}>
        Copy id
      </MenuItem>
      <MenuItem icon={<Link2 />} onSelect={() => copy(location.origin + href, 'The link')}>
        Copy link
      </MenuItem>
      <MenuItem icon={<Terminal />} onSelect={() => copy(toCli(request), 'The command')}>
        Copy CLI command
      </MenuItem>
      <MenuItem icon={<Terminal />} onSelect={() => copy(toCurl(origin, request), 'The command')}>
        Copy curl command
      </MenuItem>
      <MenuItem icon={<Terminal />} onSelect={() => copy(toCli(toPress), 'The command')}>
        Copy CLI command to {action} it
      </MenuItem>
      <MenuLine />
      <a
        href={databricksHref(origin, id)}
        target="_blank"
        rel="noreferrer"
        role="menuitem"
        tabIndex={-1}
        className={menuLinkClass}
      >
        <ExternalLink aria-hidden /> Open in Databricks
      </a>
    </>
  )
}

/** The menu is gone by the time it is copied: a toast says so. */
function useCopy() {
  const toast = useToast()
  return async (text: string, what: string) => {
    const copied = await copyText(text)
    toast({
      title: copied ? `${what} is on your clipboard` : `${what} could not be copied`,
      body: copied ? undefined : 'Your browser did not allow it.',
      tone: copied ? 'plain' : 'danger',
    })
  }
}
