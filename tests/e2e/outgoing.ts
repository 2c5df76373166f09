import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Why programs cannot be traced here; `undefined` where they can. Only Linux has strace, and a container may forbid it.
 */
export function whyNoTrace(): string | undefined {
  if (process.platform !== 'linux') return 'there is no strace on this system'
  const { status, error, stderr } = spawnSync('strace', ['-f', '-qq', '-o', '/dev/null', 'true'], { encoding: 'utf8' })
  if (error) return 'strace is not installed'
  return status === 0 ? undefined : `strace may not trace: ${stderr.trim()}`
}

export interface Trace {
  /** Stands before the program and its arguments. The program keeps its process id, and is ended as without it. */
  readonly prefix: readonly string[]
  /** System calls so far that open a connection or send a packet to an internet address, loopback included. */
  outgoing(): readonly string[]
  remove(): void
}

/** Watches a program and all that it starts. */
export function traceNetwork(): Trace {
  const folder = mkdtempSync(join(tmpdir(), 'koffer-trace-'))
  const file = join(folder, 'calls')
  const calls = 'trace=connect,sendto,sendmsg,sendmmsg,setsockopt'
  return {
    prefix: ['strace', '-D', '-f', '-yy', '-s', '0', '-e', calls, '-o', file],
    outgoing: () => outgoing(readFileSync(file, 'utf8')),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/**
 * A TCP connection begins with `connect`. `connect` of a UDP socket asks for the route and sends nothing; each send on one is a
 * packet, and so is joining a group of computers. What answers a connection that somebody else has opened, as developer tools do, is
 * no way out.
 */
export const outgoing = (trace: string): readonly string[] =>
  trace.split('\n').filter((line) => {
    if (line.includes(' setsockopt(')) return /ADD_MEMBERSHIP|MCAST_JOIN/.test(line)
    const [, call, socket = ''] = /\b(connect|sendto|sendmsg|sendmmsg)\(\d+<([A-Z]+)/.exec(line) ?? []
    if (call === 'connect') return /^TCP|^SCTP|^MPTCP|^RAW/.test(socket) || (socket === '' && /AF_INET/.test(line))
    return call !== undefined && /^UDP|^RAW|^PING|^ICMP/.test(socket)
  })
