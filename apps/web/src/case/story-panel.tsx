// The story as a visible sum: each element with its points and where it stands; what is missing is named.
import type { StoryStrength } from '@crossbill/model'
import { IconCheck, IconCircleDashed } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { capital, countInWords } from '../words/names.ts'

const fitWords = { fits: '', 'does-not-fit': 'does not fit', 'fits-if': 'fits if more is known' } as const

export function storyWords(story: StoryStrength): string {
  if (story.fits !== 'fits') return fitWords[story.fits]
  const missing = story.elements.filter((each) => each.points < each.outOf).length
  const share = story.outOf === 0 ? 0 : story.points / story.outOf
  const strength = share >= 0.8 ? 'good' : share >= 0.5 ? 'thin' : 'weak'
  return missing === 0 ? 'complete' : `${strength}, ${countInWords(missing, 'element')} missing`
}

/** Segments as wide as their points; a missing element is an empty, dashed one. */
export function StoryBar({ story }: { story: StoryStrength }) {
  return (
    <div className="story-bar" role="img" aria-label={`${story.points} of ${story.outOf} points`}>
      {story.elements.filter((each) => each.outOf > 0).map((each) => <span key={each.element} style={{ flexGrow: each.outOf }} data-part={each.points === 0 ? 'missing' : each.points < each.outOf ? 'part' : 'full'} />)}
    </div>
  )
}

function Element({ element }: { element: StoryStrength['elements'][number] }) {
  const whole = element.points >= element.outOf
  return (
    <li className="story-element" data-missing={element.points === 0 || undefined}>
      {element.points > 0 ? <IconCheck size={16} stroke={1.7} aria-label="stands" /> : <IconCircleDashed size={16} stroke={1.9} color="var(--stop)" aria-label="missing" />}
      <span className="grow"><span className="story-line"><span className={whole ? '' : 'strong'}>{element.title}</span>{element.provedBy?.text === undefined ? null : <span className="small third" title={element.provedBy.text}> {element.provedBy.text}</span>}</span>{element.points === 0 && element.ask !== undefined ? <span className="under">{element.ask}</span> : null}</span>
      <span className={whole ? 'number second' : 'number strong'}>{element.points} of {element.outOf}</span>
    </li>
  )
}

export function StoryPanel({ stories, caseId }: { stories: readonly StoryStrength[]; caseId: string }) {
  const shown = stories.filter((each) => each.fits !== 'does-not-fit')
  const rest = stories.filter((each) => each.fits === 'does-not-fit')
  return (
    <section className="panel padded story" aria-label="Story">
      {shown.length === 0 ? <><h2>Story</h2><p className="second">{rest.length === 0 ? 'No medical reason was looked for yet.' : 'No medical pathway fits these services. They stay dental.'}</p></> : shown.map((story) => (
        <div key={story.pathway} className="story-one">
          <div className="row between"><h2>Story <span className="second story-strength">{storyWords(story)}</span></h2><span className="strong nowrap">{story.points} of {story.outOf}</span></div>
          {shown.length > 1 ? <p className="small second">{capital(story.title)}</p> : null}
          <StoryBar story={story} />
          <ul>{story.elements.map((element) => <Element key={element.element} element={element} />)}</ul>
        </div>
      ))}
      {rest.map((story) => <p key={story.pathway} className="small third">{capital(story.title)} does not fit: {story.why}</p>)}
      <p className="small"><Link className="link" to="/cases/$caseId/note" params={{ caseId }}>Open the note</Link></p>
    </section>
  )
}
