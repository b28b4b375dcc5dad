/** The double envelope as a drawing without letters: the words stand beside it, as large as the reader wants. */

/** One envelope with its flap; `tone` tells three municipalities apart, also by pattern of the flap. */
const Envelope = ({ x, y, size, tone }: { x: number; y: number; size: number; tone: string }) => {
  const height = size * 0.66
  return (
    <g class={`envelope ${tone}`}>
      <rect x={x} y={y} width={size} height={height} rx={size / 12} />
      <path d={`M${x} ${y} L${x + size / 2} ${y + height * 0.58} L${x + size} ${y}`} />
    </g>
  )
}

const TONES = ['tone-a', 'tone-b', 'tone-c'] as const
/** In which order the senders lie in each pile: another one in every pile. */
const PILES = [
  [1, 0, 2],
  [2, 1, 0],
  [0, 2, 1],
] as const

const Arrow = ({ x }: { x: number }) => <path class="arrow" d={`M${x} 75 h22 m-7 -7 l7 7 l-7 7`} />

export const Envelopes = ({ label }: { label: string }) => (
  <svg class="envelopes" viewBox="0 0 360 150" role="img" aria-label={label}>
    {TONES.map((tone, at) => (
      <g key={tone}>
        <rect class={`outer ${tone}`} x={4} y={6 + at * 48} width={118} height={42} rx={5} />
        {PILES.map((_, inner) => (
          <Envelope key={inner} x={12 + inner * 36} y={16 + at * 48} size={30} tone={tone} />
        ))}
      </g>
    ))}
    <Arrow x={130} />
    {PILES.map((pile, column) =>
      pile.map((sender, row) => (
        <Envelope
          key={`${column} ${row}`}
          x={164 + column * 38}
          y={28 + row * 33}
          size={30}
          tone={TONES[sender] ?? 'tone-a'}
        />
      )),
    )}
    <Arrow x={280} />
    {[44, 66, 90, 58, 104].map((height, at) => (
      <rect
        key={height}
        class="result"
        x={312 + at * 9}
        y={128 - height * 0.9}
        width={6}
        height={height * 0.9}
      />
    ))}
  </svg>
)
