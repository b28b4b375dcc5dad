/** The product's sign: a compass needle. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
    <circle cx="16" cy="16" r="14" fill="none" stroke="currentColor" stroke-width="2.5" />
    <path d="M22.5 9.5 18 18l-4-4z" fill="currentColor" />
    <path
      d="M9.5 22.5 14 14l4 4z"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linejoin="round"
    />
  </svg>
)
