import { newCampaignKeys, newIdentity, publicHalves } from '../../../counter/keys.ts'

const make = async () => publicHalves(await newCampaignKeys((await newIdentity()).publicKey))

let made: ReturnType<typeof make> | undefined

/** Real keys, made once for all tests of a file. */
export const publicKeys = () => {
  made ??= make()
  return made
}
