/** Where one is, the way to every room, and the language. */
import { useLayoutEffect } from 'preact/hooks'
import { LANGUAGES, type Language } from '../../domain/language.ts'
import type { RoomId } from '../../locales/et/desk.ts'
import { usePlace } from '../app/place.ts'
import { Mark } from '../ui/Mark.tsx'
import { addressOf } from './place.ts'
import { ROOMS } from './rooms.ts'
import type { DeskApp } from './types.ts'

interface Props {
  desk: DeskApp
  room: RoomId | undefined
  /** Undefined where an administrator has switched choosing off. */
  onLanguage: ((language: Language) => void) | undefined
}

export const DeskHeader = ({ desk, room, onLanguage }: Props) => {
  const place = usePlace()
  const name = room ? desk.words.rooms[room].name : ''
  // Until the room's own heading says more.
  useLayoutEffect(() => place.entitle(name), [place, name])
  return (
    <header class="desk-header">
      <a class="desk-name" href={addressOf()} aria-current={room ? undefined : 'page'}>
        <Mark />
        <span>
          <small>{desk.guide.product}</small> {desk.words.title}
        </span>
      </a>
      <nav class="desk-rooms" aria-label={desk.words.roomsLabel}>
        {ROOMS.map(({ id }) => (
          <a key={id} href={addressOf(id)} aria-current={id === room ? 'page' : undefined}>
            {desk.words.rooms[id].name}
          </a>
        ))}
      </nav>
      {onLanguage && (
        <fieldset class="desk-languages">
          <legend class="unseen">{desk.guide.language.label}</legend>
          {LANGUAGES.map((language) => (
            <button
              key={language}
              type="button"
              class="quiet"
              lang={language}
              aria-pressed={language === desk.language}
              onClick={() => onLanguage(language)}
            >
              {desk.guide.language[language]}
            </button>
          ))}
        </fieldset>
      )}
    </header>
  )
}
