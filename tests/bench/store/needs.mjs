// Needs of about 1.4 KB, the same for every design; made from a seed, so that runs compare.
export const NEEDS_A_FILE = 200
export const NEEDS_A_SESSION = 100

export function randomFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const WORDS =
  '小区 停车 电梯 维修 噪音 绿化 垃圾 分类 路灯 学校 食堂 宿舍 空调 公交 地铁 道路 排水 供水 供电 燃气 消防 安全 物业 配合 协调 落实 整改 满意'.split(
    ' ',
  )

export function sentence(random, length) {
  let text = ''
  while (text.length < length)
    text += WORDS[Math.floor(random() * WORDS.length)] + (random() < 0.12 ? '，' : '')
  return `${text.slice(0, length)}。`
}

export const needId = (number) => `0192f7a0-0000-7000-8000-${String(number).padStart(12, '0')}`
export const sessionId = (number) => `s${String(number).padStart(5, '0')}`

/** One need; only the newest are still in hand. */
export function aNeed(number, count, random) {
  return {
    id: needId(number),
    number,
    sessionId: sessionId(Math.floor(number / NEEDS_A_SESSION)),
    title: sentence(random, 18),
    wording: sentence(random, 120),
    status: number >= count - 300 ? 'in-hand' : 'closed',
    raiser: { name: '王伟', enterprise: sentence(random, 6), phone: `138${String(number).padStart(8, '0')}` },
    answers: [
      { office: sentence(random, 6), by: '李娜', text: sentence(random, 70), at: '2022-09-29T02:30:00.000Z' },
    ],
    actions: [{ lead: '城管办', due: '2022-10-13', note: sentence(random, 28), light: 'green' }],
    story: [0, 1, 2].map((step) => ({
      at: '2022-09-29T02:30:00.000Z',
      by: '秘书',
      what: sentence(random, 12 + step),
    })),
    createdAt: '2022-09-29T02:00:00.000Z',
  }
}

/** What is written about each person at a session. */
export function anAttendance(session, number, random) {
  return {
    sessionId: session,
    number,
    name: sentence(random, 3),
    unit: sentence(random, 8),
    state: 'expected',
  }
}

export const collections = {
  needs: {
    shardOf: (value) => `needs/${Math.floor(value.number / NEEDS_A_FILE)}`,
    isLive: (value) => value.status !== 'closed',
  },
  attendances: { shardOf: (value) => `sessions/${value.sessionId}`, isLive: () => false },
  settings: { shardOf: () => 'shared' },
}
