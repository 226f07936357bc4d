/** What slides talk about beside their emoji: an emoji, and words that speak for it. CLDR has few of them. */
export const DECK_LEXICON: string = `
🤝 partner partners partnership partnerships cooperation cooperate collaborate collaboration together deal agreement agree alliance trust customer customers stakeholder stakeholders relationship support
🐞 bug bugs defect defects debug squash known issue
🐛 fix fixed caterpillar debugging crawl
🐝 bee bees honey hive busy
🚀 launch launches deploy deployment release ship shipping start startup rollout liftoff kickoff boost go-live
🔥 hot urgent burn incident fire trending popular
💡 idea ideas tip tips insight insights hint solution suggestion inspiration lesson bright
🎯 goal goals target targets aim focus objective objectives mission okr hit precise accuracy purpose
📊 measure measures measurement metric metrics statistics stats report reports dashboard data result results analysis analytics numbers survey kpi chart benchmark figures
📈 growth grow increase rise rising improve improvement improved revenue trend sales up progress scale
📉 decline decrease drop dropped loss reduce reduction falling down churn
🔧 fix fixes repair configure configuration setup maintenance wrench adjust
🛠️ tool tools build developing tooling implementation implement engineering craft workshop
⚙️ settings setting configuration config automation engine process mechanism system options
🧪 test tests testing experiment experiments trial lab qa validate validation unit hypothesis
🔬 research science analyse study microscope detail
🤖 automation bot bots ai machine agent robot robots llm automate
🔒 security secure private privacy lock locked safe safety protect encrypted vault
🔓 unlock unlocked open access
🔐 credentials authentication login encryption secret
🔑 key keys takeaway takeaways important access password
🧠 mind mindset learned intelligence brain thinking psychology memory
🌍 global world planet international earth worldwide
🌐 network web internet online website language languages domain browser international
⚠️ warning warnings caution risk risks attention danger careful pitfalls alert beware
✅ done yes right success pass passed completed complete checked approved agree ready works finished accept
❌ no wrong fail failed failure error reject rejected cancel missing don't never
✔️ done correct check checked
📦 package packages release bundle module modules dependency dependencies artifact delivery container npm box
🏗️ architecture build building construction structure infrastructure foundation
🔄 workflow workflows change changes cycle iterate iteration iterations process update updates sync refactor refactoring loop repeat continuous retry refresh feedback
🔁 repeat again loop recurring
📌 pin pinned remember agenda important note
📍 location place where position venue
📝 note notes summary write writing document draft minutes edit memo
📋 checklist list requirements plan tasks clipboard backlog todo
🔍 search find inspect review look closer investigate analyse discover examine audit
🔎 inspect results zoom details search investigate
👥 team teams people user users audience group groups members community roles
👤 user person profile account owner persona
💬 discussion discuss feedback comment comments talk quote chat conversation message communicate communication
🗣️ speak speaking say voice tell
❓ question questions ask why faq unknown
❗ important attention
🙋 questions ask hand volunteer
🙏 thank thanks please grateful gratitude
🎉 success celebrate celebration launch congratulations party hooray finished milestone anniversary release
🎊 celebration party
👐 open openness source
😍 love loved users
🐎 pace race racing horse
🙌 celebrate together praise hooray hands success
👏 applause bravo well clap kudos congratulations thank thanks
🏆 win winner won best award awards champion success trophy achievement achievements
🥇 first gold winner best place
🏅 medal award
⏱️ time timing duration performance latency speed minutes timer quick measure
⏰ deadline alarm reminder time wake morning
⏳ wait waiting loading time remaining patience soon
⌛ time over expired wait
🕐 time hour schedule
📅 schedule date dates agenda timeline plan calendar event week
📆 calendar month schedule date
🗓️ calendar schedule planning sprint
🗺️ roadmap map journey plan overview
🧭 direction orientation guide strategy navigation navigate vision compass
🧩 plugin plugins component components part integration piece puzzle modular extension fit
💰 cost costs money budget price pricing revenue funding savings finance profit investment
💸 spend spending expensive cost costs waste
💳 payment pay card billing checkout
🎓 learn learning education course training student students university graduate academy lesson
📚 documentation docs reference references reading library literature books resources learn
📖 read story guide chapter manual documentation book
📜 history script scripts license contract law
🐳 docker container containers image images
🐍 python
🦀 rust
☕ java break coffee pause
🐧 linux
🐘 postgres postgresql php hadoop
🦊 firefox gitlab
🍎 apple mac
🐙 github octopus
🦥 sloth lazy slow sleepy
🐌 slow snail latency
🐤 canary chick twitter
🎤 talk speaker speech presentation interview mic questions audience panel
🎙️ podcast recording
🎧 podcast listen audio support
🎬 video demo action movie scene
🎥 video recording camera
🖼️ image picture design frame
🎨 design art style theme colour color ui creative
✨ new magic feature features clean shiny polish improvements highlights
🌟 highlight star excellent
⭐ star favourite rating review
🪄 magic automatic
🤞 hope luck fingers crossed
🍀 luck
🤏 small tiny little
🤐 silent secret quiet zipper
👋 hello welcome bye hi goodbye wave introduction contact
🤔 think thinking why consider wonder hmm question
😀 smile happy
😊 happy pleased
😂 funny joke laugh
😱 scary shock panic horror outage disaster
🤯 mind blown surprise
🤷 unknown shrug whatever
👍 good like approve recommended agree pros yes thumbs well
👎 bad dislike disagree cons no
👉 see next follow point
👇 below down
👀 look watch see review eyes
💪 strong strength power effort resilience
🚧 work progress wip construction blocked unfinished
🛑 stop blocker blockers halt end
🚫 forbidden not prohibited don't block
⛔ forbidden stop no
🚦 status traffic
🚨 alert emergency incident alarm outage critical urgent
🔔 notification notifications reminder alert
📢 announce announcement marketing news
📣 announcement announce shout news
📰 news newsletter press
🌱 growth start sustainable sustainability green grow seed young environment
♻️ recycle reuse sustainable refactor
🌳 tree branch nature
⚡ fast faster power performance speed energy quick lightning instant electricity
➡️ next then leads change forward step steps point follows transition arrow second first
⬅️ back previous return
⬆️ scale upgrade upload increase above
⬇️ down download below decrease
↩️ back revert rollback undo return
🔙 rollback back
🔚 end
🏁 finish end final start race conclusion flag
🎁 gift bonus present benefit benefits offer
🏠 home house remote
🏢 office company enterprise headquarters
🏭 production factory industry
🩺 health diagnosis monitoring doctor
💊 medicine pill remedy cure
🚑 hotfix emergency ambulance
🧯 firefighting incident
🛡️ protection protect security defense shield guard
🕵️ detective investigate privacy
💻 computer laptop code coding developer programming software development local
🖥️ desktop server screen computer
📱 mobile phone app apps smartphone
⌨️ keyboard typing input shortcuts
🖱️ mouse click
🗄️ database storage archive
💾 save disk backup storage filled
📁 folder file files directory project structure
📂 folder open files
🗂️ organize files index categories
📄 page document file contract
📃 page document
🗑️ delete remove trash cleanup clean waste
📎 attachment attach
🔗 link links url chain connection connect connected dependency
📧 email mail contact
✉️ mail email letter contact message
📬 mailbox inbox
📞 call phone contact support
☁️ cloud aws azure hosting
🌈 diversity rainbow colors
☀️ sun summer day sunny
🔋 battery energy power
🔌 plugin plug power connect api integration
📡 signal satellite broadcast
🛰️ satellite space
🔭 observability vision future explore telescope
📏 measure measurement size length ruler twice
📐 design geometry precision angle
⚖️ balance compare tradeoff legal law trade-offs decision justice
🏛️ government history governance classic
👑 king leader premium
👷 worker construction
👩‍💻 developer programmer engineer
👨‍💻 developer programmer engineer
🧑‍💻 developer programmer engineer coding
👩‍🔬 scientist research
👨‍🏫 teacher lecture
🧑‍🏫 teacher workshop
🎮 game gaming play
🎲 random chance dice
🍕 pizza lunch
🍻 cheers drinks beer after
✈️ travel flight trip
🚗 car drive
🚢 ship shipping sea
⚓ anchor port
🏃 run sprint running fast
🧗 climb challenge
⛰️ mountain peak
🪜 ladder step steps career
🧱 brick blocks foundation wall
🧹 cleanup clean refactor
📓 notebook journal
✏️ edit write change pencil draft
✍️ write writing sign author
🔢 numbers count
ℹ️ info information details about
🆕 new
🆘 help
💯 perfect hundred complete
💥 crash breaking boom impact explosion collision
💀 dead deprecated
❤️ love heart like favourite
💔 broken
💕 love hearts
🫶 love care thanks
🤗 welcome hug
🐣 beginner hatch
🥾 onboarding hiking
🚩 problem milestone red
🌙 night nightly evening late overnight moon
🐢 slow slowly sluggish turtle
🧊 frozen freeze ice cold
🏥 hospital clinic doctor health
🔕 silence quiet mute silent
🥱 boring bored yawn tedious
🚚 delivery warehouse logistics truck
😅 phew relief works machine
➖ minus remove subtract away less
➕ plus add more extra
`
