/** One step of the paths: what may follow. Literal segments beat placeholders. */
interface Node<T> {
  literal: Map<string, Node<T>>
  placeholder?: { name: string; node: Node<T> }
  /** `{+name}`: the rest of the path, slashes kept. */
  rest?: { name: string; leaf: Map<string, T> }
  /** By method. */
  leaf: Map<string, T>
}

/** What a path leads to, and the values of its placeholders, decoded. */
export interface Match<T> {
  target: T
  fields: Record<string, string>
}

const emptyNode = <T>(): Node<T> => ({ literal: new Map(), leaf: new Map() })

/** Finds operations by method and path in time that depends on the length of the path alone. */
export class Router<T> {
  private readonly root = emptyNode<T>()

  /** `template` as in the facts: `/api/2.0/fs/files/{+file_path}`. */
  add(method: string, template: string, target: T): void {
    let node = this.root
    for (const segment of template.split('/').slice(1)) {
      const [, plus, name] = /^\{(\+?)(\w+)\}$/.exec(segment) ?? []
      if (plus) {
        node.rest ??= { name: name!, leaf: new Map() }
        node.rest.leaf.set(method, target)
        return
      }
      node = name ? (node.placeholder ??= { name, node: emptyNode<T>() }).node : childOf(node, segment)
    }
    node.leaf.set(method, target)
  }

  /** Undefined when no operation has this path and method; a path that cannot be decoded leads nowhere. */
  find(method: string, path: string): Match<T> | undefined {
    const values: [string, string][] = []
    try {
      const target = walk(this.root, path.split('/'), 1, method, values)
      return target && { target, fields: Object.fromEntries(values) }
    } catch {
      return undefined
    }
  }
}

function childOf<T>(node: Node<T>, segment: string): Node<T> {
  const child = node.literal.get(segment) ?? emptyNode<T>()
  node.literal.set(segment, child)
  return child
}

function walk<T>(
  node: Node<T>,
  segments: string[],
  at: number,
  method: string,
  values: [string, string][],
): T | undefined {
  if (at === segments.length) return node.leaf.get(method)
  const segment = segments[at]!
  const literal = node.literal.get(segment)
  const found = literal && walk(literal, segments, at + 1, method, values)
  if (found) return found
  if (node.placeholder && segment !== '') {
    values.push([node.placeholder.name, decodeURIComponent(segment)])
    const deeper = walk(node.placeholder.node, segments, at + 1, method, values)
    if (deeper) return deeper
    values.pop()
  }
  const rest = node.rest?.leaf.get(method)
  if (rest) values.push([node.rest!.name, `/${segments.slice(at).map(decodeURIComponent).join('/')}`])
  return rest
}
