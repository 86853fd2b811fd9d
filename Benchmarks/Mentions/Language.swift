/// What words, names and sentences look like in a made-up text.
struct Language {
  let name: String
  let commonWords: [String]
  let starts: [String]
  let syllables: [String]
  let gap: String
  let comma: String
  let stop: String
  let possessive: String

  static let all = [english, russian, chinese]

  func word(_ generator: inout SplitMix64) -> String {
    let count = 1 + generator.below(3)
    return starts[generator.below(starts.count)]
      + (0..<count).map { _ in syllables[generator.below(syllables.count)] }.joined()
  }

  func name(_ generator: inout SplitMix64) -> String { capitalized(word(&generator)) }

  func acronym(_ generator: inout SplitMix64) -> String {
    (0..<(2 + generator.below(3))).map { _ in
      capitalized(String(starts[generator.below(starts.count)].prefix(1)))
    }.joined()
  }

  func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

  private static func split(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }

  private static let english = Language(
    name: "English",
    commonWords: split(
      """
      the of and to in a is that for it as was with be by on not he his but at are this have from \
      or had an they which one you were all her she there would their we him been has when who \
      will no more if out so up said what its about than into them can only other time new some \
      could these two may first then do any like my now over such our man me even most made after \
      also did many off before must well back through years much where your way company chips \
      data market people government minister report according told reporters billion million \
      quarter shares customers cloud service announced expected “we it’s don’t café percent \
      president between during against public power energy deal plans industry agency
      """),
    starts: split(
      """
      am an ar as ba be bi bo br ca ce ch cl co cr da de di do dr el en er ex fa fi fl fo fr ga ge \
      gl go gr ha he hi ho hu in ja jo ka ke ki ko la le li lo ma me mi mo na ne no nu or pa pe \
      ph pi pl po pr qu ra re ri ro ru sa sc se sh si so sp st su sw ta te th ti to tr tu un va \
      ve vi vo wa we wi wo ya yo za
      """),
    syllables: split(
      """
      ber can cer con der dle duc est ful gen ger ing ion ish ist ive lan len ler lic lin man men \
      mer min mon nal ner nic nor per ral ran ren ric ron sen ser sion son ster tal tan ten ter \
      tic tin tion ton tor ture ty ver vil well wick win
      """),
    gap: " ", comma: ",", stop: ". ", possessive: "’s")

  private static let russian = Language(
    name: "Russian",
    commonWords: split(
      """
      и в не на я быть он с что а по это она этот к но они мы весь который из у то за свой что \
      весь год от так о для ты же все тот мочь вы человек такой его сказать только или ещё бы себя \
      один как уже до время если сам когда другой вот говорить наш мой знать стать при чтобы
      """),
    starts: split(
      "ам бе би бо ва ве во га го да де до ев за из ка ко кр ла ле ма ми мо на не но па по"),
    syllables: split(
      "бер вич гор дан ев зин кин лов мир нов ов пин ров ский тов фин хин цев ша юк"),
    gap: " ", comma: ",", stop: ". ", possessive: "")

  private static let chinese = Language(
    name: "Chinese",
    commonWords: split("的 一 是 不 了 在 人 有 我 他 这 个 们 中 来 上 大 为 和 国 地 到 以 说 时 要 就 出 会 可"),
    starts: split("苹 果 亚 马 逊 谷 歌 微 软 台 积 电 腾 讯 阿 里 百 度 华 小 京 东 美 团 北 南 西 江 海"),
    syllables: split("公司 集团 科技 银行 电子 网络 能源 汽车 学 院 部 会 省 市 县 山 河 城 港 州"),
    gap: "", comma: "，", stop: "。", possessive: "的")
}
