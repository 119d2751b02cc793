// The mark: two bills that cross.
export function Brand({ withName = true }: { withName?: boolean }) {
  return (
    <span className="brand">
      <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden>
        <path d="M2 6c7 0 9.5 3 11.5 6s4 5 8.5 6c-6 1-9.5-.5-11.8-3.5S6.5 7.5 2 6Z" fill="var(--accent)" />
        <path d="M22 5c-4.5.2-8 2-10 5l1.6 2.3C15.8 9.5 18.5 7 22 5ZM9.2 13.8C7.5 16 5.5 17.5 2 18.6c4 .4 6.8-.3 9-2.4Z" fill="var(--ink)" />
      </svg>
      {withName ? <span>Crossbill</span> : <span className="hidden-text">Crossbill</span>}
    </span>
  )
}
