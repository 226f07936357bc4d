/** Signs that slides do use beside emoji: a run that reads as one of these is believable. */
export const COMMON_SYMBOLS: ReadonlySet<string> = new Set(
  '₀₁₂₃₄₅₆₇₈₉⁰⁴⁵⁶⁷⁸⁹⁺⁻‐‑‒–—―‖‘’‚‛“”„‟†‡•‣…‰′″‹›‼⁄⁇⁈⁉₤₩€₺₽₹№℃℉™Ωℹ←↑→↓↔↕↖↗↘↙⇐⇑⇒⇓⇔∀∂∃∅∆∇∈∉∋∏∑−∓∕∗∙√∝∞∠∧∨∩∪∫∴∼≈≠≡≤≥⊂⊃⊆⊇⊕⊗⊥⋅⋯' +
    '─│┌┐└┘├┤┬┴┼═║╔╗╚╝█░▒▓■□▪▫▲△▶▷►▼▽◀◁◄◆◇◊○●◦★☆☐☑☒☺☹♠♣♥♦♪♫♯✓✔✕✖✗✘❌❍➔➜➤⟶⟵⟨⟩⭐' +
    '\u3000、。〈〉《》「」『』【】〜・！（），．：；？～￥\u2009\u200a\u2002\u2003\u202f\u200b\u200c\u200d\u200e\u200f\u2028\ufeff\ufffd①②③④⑤⑥⑦⑧⑨⑩' +
    // The blank pattern of Braille: written where a space would be taken away.
    '\u2800',
)

/**
 * Blocks of symbols, first and last code point. Hardly any of them is ever meant, but a run that might be one of
 * them has more than one reading.
 */
export const SYMBOL_BLOCKS: readonly (readonly [number, number])[] = [
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
  [0x2900, 0x297f],
  [0x2b00, 0x2bff],
  // Playing cards, beside the joker, which is an emoji.
  [0x1f0a0, 0x1f0f5],
]

/** Emoji of slides, commonest first. */
export const FREQUENT_EMOJI: readonly string[] = (
  '✅ ❌ ⚠️ 🚀 ➡️ 💡 🔥 📊 📈 🎯 ✨ 🎉 👍 ⭐ 🔧 🛠️ 📝 📌 🔍 🐛 💻 🔒 📦 👉 ❤️ ⚡ 🤝 🧪 🤖 🔄 📉 🔑 ⚙️ 🌍 🌐 ☁️ 💬 📢 📣 🏆 👏 🙌 🚨 🚧 🛑 📚 🎓 🧠 💰 ⏱️ ⏰ 📱 🖥️ 👥 👤 🔗 📎 ✔️ ℹ️ ❓ ❗ ▶️ ⬇️ ⬆️ ⬅️ ' +
  '🐍 🐳 🐞 🐝 🏁 🎁 💥 😀 😂 😊 😍 😎 🤔 🙏 👀 👋 🙂 😅 😭 💪 💯 👎 🤷 🌱 🌟 🏠 🏗️ 🏢 🏥 🌈 ☀️ 🌙 🍎 🍕 🍻 🎨 🎬 🎵 📅 📆 📁 📂 📄 📃 📋 📐 📖 📧 ✉️ 📞 🔔 🔋 🔌 🔐 🔓 🔬 🔭 🗂️ 🗓️ 🕐 ⌛ ⏳ 🚦 🚗 ✈️ 🛡️ 🧩 🧰 🧭 🪄 🫶 ' +
  '😱 😢 😞 😐 🤞 👌 👇 👆 👈 ☝️ ✍️ ✏️ ✂️'
).split(' ')
