/** Where on the desk, as it stands in the address: `#/counting/keys` is the place `keys` in the room `counting`. */
import type { RoomId } from '../../locales/et/desk.ts'
import type { Room } from './types.ts'

export interface Place {
  /** Undefined: the entrance of the desk. */
  readonly room: Room | undefined
  readonly path: string
}

export const placeIn = (hash: string, rooms: readonly Room[]): Place => {
  const [name, ...rest] = hash.replace(/^#?\/?/, '').split('/')
  const room = rooms.find(({ id }) => id === name)
  return { room, path: room ? rest.filter((part) => part !== '').join('/') : '' }
}

export const addressOf = (room?: RoomId, path = ''): string =>
  `#/${[room, path].filter((part) => part).join('/')}`
