// A document as JSON piece by piece: the same text as JSON.stringify of the whole with two spaces, without holding it.

export class JsonWriter {
  private readonly put: (text: string) => void
  private first = true
  private entries: number | undefined

  constructor(put: (text: string) => void) {
    this.put = put
  }

  member(name: string, value: unknown): void {
    this.name(name)
    this.put(indented(value, '  '))
  }

  startList(name: string): void {
    this.name(name)
    this.put('[')
    this.entries = 0
  }

  entry(value: unknown): void {
    this.put(`${this.entries === 0 ? '' : ','}\n    ${indented(value, '    ')}`)
    this.entries = (this.entries ?? 0) + 1
  }

  endList(): void {
    this.put(this.entries === 0 ? ']' : '\n  ]')
    this.entries = undefined
  }

  end(): void {
    this.put(this.first ? '{}\n' : '\n}\n')
  }

  private name(name: string): void {
    this.put(`${this.first ? '{' : ','}\n  ${JSON.stringify(name)}: `)
    this.first = false
  }
}

// A line break inside JSON text stands only between its parts: in a string it is written as an escape.
function indented(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`)
}
