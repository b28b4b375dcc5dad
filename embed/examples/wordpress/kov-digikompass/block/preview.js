// What visitors will see, for the editor: the element with the attributes that stand in the address.
const given = new URLSearchParams(location.search)
const element = document.createElement('kov-digikompass')
for (const name of ['lang', 'view', 'theme']) {
  const value = given.get(name)
  if (value) element.setAttribute(name, value)
}
document.documentElement.lang = given.get('lang') ?? 'et'
document.body.append(element)
import(`../element/kov-digikompass.js?ver=${encodeURIComponent(given.get('ver') ?? '')}`)
