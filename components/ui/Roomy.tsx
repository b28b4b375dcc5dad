/** Text with room for the longest that can stand in its place: when it changes, nothing around it moves. */
export const Roomy = ({ text, room }: { text: string; room: string }) => (
  <span class="roomy" data-room={room}>
    <span>{text}</span>
  </span>
)
