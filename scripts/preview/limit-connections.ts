import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { isLoopback } from './request-gate.ts'

/** A browser opens six. Counted apart for this machine and for all others: whoever fills the one keeps nobody out of the other. */
const MOST = 128

/** Hangs up on connections beyond what people need. */
export function limitConnections(server: Server): void {
  const open = { here: 0, elsewhere: 0 }
  server.on('connection', (socket: Socket) => {
    const side = isLoopback(socket.remoteAddress) ? 'here' : 'elsewhere'
    if (open[side] >= MOST) {
      socket.destroy()
      return
    }
    open[side] += 1
    socket.once('close', () => {
      open[side] -= 1
    })
  })
}
