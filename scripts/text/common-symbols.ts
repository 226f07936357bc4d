/** Signs that slides do use beside emoji: a run that reads as one of these is believable. */
export const COMMON_SYMBOLS: ReadonlySet<string> = new Set(
  '₀₁₂₃₄₅₆₇₈₉⁰⁴⁵⁶⁷⁸⁹⁺⁻‐‑‒–—―‖‘’‚‛“”„‟†‡•‣…‰′″‹›‼⁄⁇⁈⁉₤₩€₺₽₹№℃℉™Ωℹ←↑→↓↔↕↖↗↘↙⇐⇑⇒⇓⇔∀∂∃∅∆∇∈∉∋∏∑−∓∕∗∙√∝∞∠∧∨∩∪∫∴∼≈≠≡≤≥⊂⊃⊆⊇⊕⊗⊥⋅⋯' +
    '─│┌┐└┘├┤┬┴┼═║╔╗╚╝█░▒▓■□▪▫▲△▶▷►▼▽◀◁◄◆◇◊○●◦★☆☐☑☒☺☹♠♣♥♦♪♫♯✓✔✕✖✗✘❌❍➔➜➤⟶⟵⟨⟩⭐' +
    '\u3000、。〈〉《》「」『』【】〜・！（），．：；？～￥\u2009\u200a\u2002\u2003\u202f\u200b\u200c\u200d\u200e\u200f\u2028\ufeff\ufffd①②③④⑤⑥⑦⑧⑨⑩' +
    // The blank pattern of Braille: written where a space would be taken away.
    '\u2800',
)

/** First and last code point. */
export type Block = readonly [number, number]

/**
 * Blocks of symbols of three bytes. Hardly any of them is ever meant, but a run that might be one of
 * them has more than one reading.
 */
export const SYMBOL_BLOCKS: readonly Block[] = [
  [0x2010, 0x205e],
  [0x2070, 0x209c],
  [0x20a0, 0x20c0],
  [0x2100, 0x218b],
  [0x2190, 0x22ff],
  [0x2300, 0x2335],
  [0x237b, 0x23ff],
  [0x2440, 0x244a],
  [0x2460, 0x27bf],
  [0x27e6, 0x27ff],
  [0x2900, 0x2aff],
  [0x2b00, 0x2bff],
  [0x2e00, 0x2e5f],
]

/** The same with four bytes. */
export const RARE_SYMBOL_BLOCKS: readonly Block[] = [
  // Signs of old scripts, cuneiform, hieroglyphs.
  [0x10100, 0x101ff],
  [0x10330, 0x1034a],
  [0x12000, 0x1254f],
  [0x13000, 0x1345f],
  // Musical notation, tetragrams, mathematical letters.
  [0x1d000, 0x1d37f],
  [0x1d400, 0x1d7ff],
  // Tiles, cards, letters in frames, geometry, arrows, chess, symbols of old computers.
  [0x1f000, 0x1fbff],
]

/** Emoji of slides, commonest first. */
export const FREQUENT_EMOJI: readonly string[] = (
  '✅ ❌ ⚠️ 🚀 ➡️ 💡 🔥 📊 📈 🎯 ✨ 🎉 👍 ⭐ 🔧 🛠️ 📝 📌 🔍 🐛 💻 🔒 📦 👉 ❤️ ⚡ 🤝 🧪 🤖 🔄 📉 🔑 ⚙️ 🌍 🌐 ☁️ 💬 📢 📣 🏆 👏 🙌 🚨 🚧 🛑 📚 🎓 🧠 💰 ⏱️ ⏰ 📱 🖥️ 👥 👤 🔗 📎 ✔️ ℹ️ ❓ ❗ ▶️ ⬇️ ⬆️ ⬅️ ' +
  '🐍 🐳 🐞 🐝 🏁 🎁 💥 😀 😂 😊 😍 😎 🤔 🙏 👀 👋 🙂 😅 😭 💪 💯 👎 🤷 🌱 🌟 🏠 🏗️ 🏢 🏥 🌈 ☀️ 🌙 🍎 🍕 🍻 🎨 🎬 🎵 📅 📆 📁 📂 📄 📃 📋 📐 📖 📧 ✉️ 📞 🔔 🔋 🔌 🔐 🔓 🔬 🔭 🗂️ 🗓️ 🕐 ⌛ ⏳ 🚦 🚗 ✈️ 🛡️ 🧩 🧰 🧭 🪄 🫶 ' +
  '😱 😢 😞 😐 🤞 👌 👇 👆 👈 ☝️ ✍️ ✏️ ✂️'
).split(' ')
