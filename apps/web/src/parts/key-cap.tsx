// One key as it is printed on a keyboard.
const printed: Readonly<Record<string, string>> = { Enter: '↵', Escape: 'Esc', ' ': 'Space', ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→' }

export function KeyCap({ keys }: { keys: string }) {
  return (
    <>
      {keys.split(' ').map((part) => (
        <kbd key={part} className="key">{part.split('+').map((each) => printed[each] ?? (each.length === 1 ? each.toUpperCase() : each)).join(' ')}</kbd>
      ))}
    </>
  )
}
