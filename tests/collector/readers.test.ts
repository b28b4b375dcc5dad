import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readEnvironment } from '../../collector/environment.ts'
import { newLog } from '../../collector/log.ts'
import { type Running, serve } from '../../collector/serve.ts'
import { sha256 } from '../../collector/sha256.ts'
import { onBothDatabases } from './databases.ts'
import { type House, openHouse } from './house.ts'
import { variablesOf } from './place.ts'

/** More than the system keeps for a connection by itself: 13 MB of lists. */
const LISTS = 20
const HASHES = 10_000

onBothDatabases('A reader of something long', (newPlace) => {
  let house: House
  let strict: Running
  let patient: Running
  const sockets: Socket[] = []

  beforeAll(async () => {
    house = await openHouse(await newPlace())
    const { id } = house.campaign.manifest
    const hashes = Array.from({ length: HASHES }, (_, n) => sha256(String(n)))
    const lists = Array.from({ length: LISTS }, (_, n) => ({ item: `item/${n}`, band: 'all', hashes }))
    await house.store.stop(id)
    const codes = { issued: HASHES, used: HASHES, reissued: 0, revoked: 0 }
    const { ctx, manifest } = house.campaign
    await house.store.setLists(id, { v: 1, ctx, to: manifest.to, codes, bands: [['small']], lists })
    const read = readEnvironment({ ...variablesOf(house.place), PORT: '0' })
    if (!read.ok) throw new Error(read.problems.join())
    const start = (answerMs: number) =>
      serve(
        read.environment,
        newLog(() => {}),
        { stalledMs: 1_000, answerMs },
      )
    ;[strict, patient] = [await start(3_000), await start(60_000)]
  })
  afterAll(async () => {
    for (const socket of sockets) socket.destroy()
    await strict.stop()
    await patient.stop()
    await house.close()
  })

  const ask = (running: Running): Promise<Socket> =>
    new Promise((resolve) => {
      const { hostname, port } = new URL(running.address)
      const socket = connect(Number(port), hostname, () => {
        socket.write(`GET /campaigns/${house.campaign.manifest.id}/lists HTTP/1.1\r\nHost: x\r\n\r\n`)
        resolve(socket)
      })
      socket.pause()
      sockets.push(socket)
    })
  /** Until the server has hung up; what is sent meanwhile is how the sender notices. */
  const hungUp = (socket: Socket): Promise<boolean> =>
    new Promise((resolve) => {
      const more = setInterval(() => socket.write('GET /health HTTP/1.1\r\nHost: x\r\n\r\n'), 50)
      const done = () => {
        clearInterval(more)
        resolve(true)
      }
      socket.on('error', done)
      socket.on('close', done)
    })

  test('that reads nothing is ended, even when it goes on asking', async () => {
    const silent = await Promise.all(Array.from({ length: 10 }, () => ask(patient)))
    expect(await Promise.all(silent.map(hungUp))).not.toContain(false)
  })

  test('that reads so slowly that it would never end is ended', async () => {
    const socket = await ask(strict)
    const ended = hungUp(socket)
    let isOver = false
    void ended.then(() => {
      isOver = true
    })
    while (!isOver) {
      socket.read(1_000)
      await sleep(20)
    }
    expect(socket.bytesRead).toBeLessThan(LISTS * HASHES * 64)
  })

  test('that reads slowly but steadily is served to the end', async () => {
    const socket = await ask(patient)
    let heard = 0
    let last = ''
    socket.on('data', (part) => {
      heard += part.length
      last = part.toString('latin1')
      socket.pause()
      setTimeout(() => socket.resume(), 1)
    })
    socket.resume()
    await expect.poll(() => last.endsWith('0\r\n\r\n'), { timeout: 15_000 }).toBe(true)
    expect(heard).toBeGreaterThan(LISTS * HASHES * 64)
  })
})
