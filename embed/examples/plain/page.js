// A page hears how far its visitor has come, and nothing of what was answered.
const progress = document.getElementById('progress')

document.addEventListener('kov-progress', ({ detail: { done, of } }) => {
  if (progress) progress.textContent = `Vastatud ${done}/${of}`
})
