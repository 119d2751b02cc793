// Three views of one file: in words, as a tree, as it came with findings marked in place.
import type { FileView } from '@crossbill/api'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { maskedParts, separatorOf } from './mask.ts'

export function WordsView({ file }: { file: FileView }) {
  if (file.words.length === 0) return <p className="file-none second">Nothing of it can be said in office words. Look at it as it came.</p>
  return (
    <div className="file-words">
      {file.words.map((section, index) => (
        <section key={`${section.title} ${index}`}><h3>{section.title}</h3><dl className="fact-rows">{section.rows.map((row, at) => <div key={at}><dt className="second">{row.name}</dt><dd>{row.value}</dd></div>)}</dl></section>
      ))}
    </div>
  )
}

function Mask({ length }: { length: number }) {
  return <span className="file-mask"><span className="hidden-text">hidden</span><span aria-hidden>{'\u2007'.repeat(Math.min(12, length))}</span></span>
}

function Masked({ text, separator, hide, wrong }: { text: string; separator: string; hide: boolean; wrong: ReadonlySet<number> }) {
  if (!hide && wrong.size === 0) return text
  return maskedParts(text, separator).map((part, index) => {
    const shown = hide && part.hide ? <Mask length={part.text.length} /> : part.text
    return part.element !== undefined && wrong.has(part.element) ? <mark key={index} className="file-wrong">{shown === '' ? <span className="hidden-text">empty</span> : shown}</mark> : <span key={index}>{shown}</span>
  })
}

interface Marked { readonly what: string; readonly elements: ReadonlySet<number> }

/** What is wrong with each segment: every finding's words, and the numbers of the elements they speak of. */
function marksOf(file: FileView): ReadonlyMap<number, Marked> {
  const marks = new Map<number, { words: Set<string>; elements: Set<number> }>()
  for (const { segmentIndex, what, element } of file.findings) {
    if (segmentIndex === undefined) continue
    const mark = marks.get(segmentIndex) ?? { words: new Set<string>(), elements: new Set<number>() }
    mark.words.add(what)
    if (element !== undefined) mark.elements.add(Number(element.slice(-2)))
    marks.set(segmentIndex, mark)
  }
  return new Map([...marks].map(([index, { words, elements }]) => [index, { what: [...words].join(' '), elements }]))
}

const noElement: ReadonlySet<number> = new Set()

interface RowsProps { readonly count: number; readonly at: number; readonly label: string; readonly row: (index: number) => { key: string; marked: boolean; content: ReactNode } }

/** Long lists are drawn as one scrolls; the place of the first finding is shown at once. */
function Rows({ count, at, label, row }: RowsProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({ count, getScrollElement: () => scroller.current, estimateSize: () => 24, overscan: 20 })
  useEffect(() => {
    if (at > 0) virtual.scrollToIndex(at, { align: 'center' })
  }, [at])
  return (
    <div className="file-raw" ref={scroller} tabIndex={0} role="region" aria-label={label}>
      <ol style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const { key, marked, content } = row(item.index)
          return <li key={key} data-marked={marked || undefined} style={{ transform: `translateY(${item.start}px)` }}>{content}</li>
        })}
      </ol>
    </div>
  )
}

export function RawView({ file, hide, at }: { file: FileView; hide: boolean; at: number | undefined }) {
  const separator = separatorOf(file.segments[0]?.text)
  const marks = useMemo(() => marksOf(file), [file])
  const position = at === undefined ? 0 : Math.max(0, file.segments.findIndex((each) => each.index === at))
  return (
    <Rows count={file.segments.length} at={position} label="The file as it came" row={(index) => {
      const segment = file.segments[index]
      const mark = segment === undefined ? undefined : marks.get(segment.index)
      return { key: String(segment?.index ?? index), marked: mark !== undefined, content: segment === undefined ? null : <><span className="file-number">{segment.index.toLocaleString('en-US')}</span><span className="file-segment"><Masked text={segment.text} separator={separator} hide={hide} wrong={mark?.elements ?? noElement} />{mark === undefined ? null : <strong className="stop-text"> {mark.what}</strong>}</span></> }
    }} />
  )
}

const hiddenReferences = /^(NM10[3-7]|NM109|N30[12]|N40[13]|DMG02|PER0[2468])$/

export function TreeView({ file, hide, at }: { file: FileView; hide: boolean; at: number | undefined }) {
  const marked = new Set(file.findings.flatMap((each) => each.segmentIndex ?? []))
  const position = at === undefined ? 0 : Math.max(0, file.tree.findIndex((each) => each.segmentIndex === at))
  return (
    <Rows count={file.tree.length} at={position} label="The file as a tree" row={(index) => {
      const line = file.tree[index]
      if (line === undefined) return { key: String(index), marked: false, content: null }
      const person = line.elements.find((each) => each.reference === 'NM102')?.value !== '2'
      return {
        key: `${index}`, marked: line.kind === 'segment' && marked.has(line.segmentIndex),
        content: <span className="file-tree-line" style={{ paddingLeft: line.depth * 16 }}><span className={line.kind === 'segment' ? 'code' : 'code strong'}>{line.id}</span> <span className={line.kind === 'segment' ? 'second' : 'strong'}>{line.name}</span> {line.elements.map((each) => <span key={each.reference} className="file-element"><span className="third">{each.name}</span> {hide && person && hiddenReferences.test(each.reference) ? <Mask length={6} /> : each.value}</span>)}</span>,
      }
    }} />
  )
}
