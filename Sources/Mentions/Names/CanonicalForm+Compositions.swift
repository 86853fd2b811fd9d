// Made from UnicodeData.txt 14.0: the primary composites of Latin, Greek, Cyrillic and Kana, which
// no later version may change (Unicode's stability policy).

extension CanonicalForm {
  /// The letters that one combining mark makes, each with the letter it is put on.
  struct Composition: Sendable {
    let mark: Unicode.Scalar
    let composites: String
    let bases: String

    init(_ mark: Unicode.Scalar, _ composites: String, _ bases: String) {
      self.mark = mark
      self.composites = composites
      self.bases = bases
    }
  }

  static let compositions: [Composition] = [
    Composition(
      "\u{300}", "ÀÈÌÒÙàèìòùǛǜǸǹЀЍѐѝḔḕṐṑẀẁẦầẰằỀềỒồỜờỪừ",
      "AEIOUaeiouÜüNnЕИеиĒēŌōWwÂâĂăÊêÔôƠơƯư"),
    Composition(
      "\u{300}", "ỲỳἂἃἊἋἒἓἚἛἢἣἪἫἲἳἺἻὂὃὊὋὒὓὛὢὣὪὫὰὲὴὶὸὺὼ",
      "YyἀἁἈἉἐἑἘἙἠἡἨἩἰἱἸἹὀὁὈὉὐὑὙὠὡὨὩαεηιουω"),
    Composition("\u{300}", "ᾺῈῊ῍ῒῚ῝ῢῪ῭ῸῺ", "ΑΕΗ᾿ϊΙ῾ϋΥ¨ΟΩ"),
    Composition(
      "\u{301}", "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźǗǘǴǵǺǻǼǽǾǿ΅Ά",
      "AEIOUYaeiouyCcLlNnRrSsZzÜüGgÅåÆæØø¨Α"),
    Composition(
      "\u{301}", "ΈΉΊΌΎΏΐάέήίΰόύώϓЃЌѓќḈḉḖḗḮḯḰḱḾḿṌṍṒṓṔṕ",
      "ΕΗΙΟΥΩϊαεηιϋουωϒГКгкÇçĒēÏïKkMmÕõŌōPp"),
    Composition(
      "\u{301}", "ṸṹẂẃẤấẮắẾếỐốỚớỨứἄἅἌἍἔἕἜἝἤἥἬἭἴἵἼἽὄὅὌὍ",
      "ŨũWwÂâĂăÊêÔôƠơƯưἀἁἈἉἐἑἘἙἠἡἨἩἰἱἸἹὀὁὈὉ"),
    Composition("\u{301}", "ὔὕὝὤὥὬὭ῎῞", "ὐὑὙὠὡὨὩ᾿῾"),
    Composition(
      "\u{302}", "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷẐẑẬậỆệỘộ",
      "AEIOUaeiouCcGgHhJjSsWwYyZzẠạẸẹỌọ"),
    Composition("\u{303}", "ÃÑÕãñõĨĩŨũṼṽẪẫẴẵẼẽỄễỖỗỠỡỮữỸỹ", "ANOanoIiUuVvÂâĂăEeÊêÔôƠơƯưYy"),
    Composition(
      "\u{304}", "ĀāĒēĪīŌōŪūǕǖǞǟǠǡǢǣǬǭȪȫȬȭȰȱȲȳӢӣӮӯḠḡḸḹ",
      "AaEeIiOoUuÜüÄäȦȧÆæǪǫÖöÕõȮȯYyИиУуGgḶḷ"),
    Composition("\u{304}", "ṜṝᾱᾹῑῙῡῩ", "ṚṛαΑιΙυΥ"),
    Composition(
      "\u{306}", "ĂăĔĕĞğĬĭŎŏŬŭЎЙйўӁӂӐӑӖӗḜḝẶặᾰᾸῐῘῠῨ",
      "AaEeGgIiOoUuУИиуЖжАаЕеȨȩẠạαΑιΙυΥ"),
    Composition(
      "\u{307}", "ĊċĖėĠġİŻżȦȧȮȯḂḃḊḋḞḟḢḣṀṁṄṅṖṗṘṙṠṡṤṥṦṧṨ",
      "CcEeGgIZzAaOoBbDdFfHhMmNnPpRrSsŚśŠšṢ"),
    Composition("\u{307}", "ṩṪṫẆẇẊẋẎẏẛ", "ṣTtWwXxYyſ"),
    Composition(
      "\u{308}", "ÄËÏÖÜäëïöüÿŸΪΫϊϋϔЁЇёїӒӓӚӛӜӝӞӟӤӥӦӧӪӫӬ",
      "AEIOUaeiouyYΙΥιυϒЕІеіАаӘәЖжЗзИиОоӨөЭ"),
    Composition("\u{308}", "ӭӰӱӴӵӸӹḦḧṎṏṺṻẄẅẌẍẗ", "эУуЧчЫыHhÕõŪūWwXxt"),
    Composition("\u{309}", "ẢảẨẩẲẳẺẻỂểỈỉỎỏỔổỞởỦủỬửỶỷ", "AaÂâĂăEeÊêIiOoÔôƠơUuƯưYy"),
    Composition("\u{30A}", "ÅåŮůẘẙ", "AaUuwy"),
    Composition("\u{30B}", "ŐőŰűӲӳ", "OoUuУу"),
    Composition(
      "\u{30C}", "ČčĎďĚěĽľŇňŘřŠšŤťŽžǍǎǏǐǑǒǓǔǙǚǦǧǨǩǮǯǰȞ",
      "CcDdEeLlNnRrSsTtZzAaIiOoUuÜüGgKkƷʒjH"),
    Composition("\u{30C}", "ȟ", "h"),
    Composition("\u{30F}", "ȀȁȄȅȈȉȌȍȐȑȔȕѶѷ", "AaEeIiOoRrUuѴѵ"),
    Composition("\u{311}", "ȂȃȆȇȊȋȎȏȒȓȖȗ", "AaEeIiOoRrUu"),
    Composition("\u{313}", "ἀἈἐἘἠἨἰἸὀὈὐὠὨῤ", "αΑεΕηΗιΙοΟυωΩρ"),
    Composition("\u{314}", "ἁἉἑἙἡἩἱἹὁὉὑὙὡὩῥῬ", "αΑεΕηΗιΙοΟυΥωΩρΡ"),
    Composition("\u{31B}", "ƠơƯư", "OoUu"),
    Composition(
      "\u{323}", "ḄḅḌḍḤḥḲḳḶḷṂṃṆṇṚṛṢṣṬṭṾṿẈẉẒẓẠạẸẹỊịỌọỢợ",
      "BbDdHhKkLlMmNnRrSsTtVvWwZzAaEeIiOoƠơ"),
    Composition("\u{323}", "ỤụỰựỴỵ", "UuƯưYy"),
    Composition("\u{324}", "Ṳṳ", "Uu"),
    Composition("\u{325}", "Ḁḁ", "Aa"),
    Composition("\u{326}", "ȘșȚț", "SsTt"),
    Composition("\u{327}", "ÇçĢģĶķĻļŅņŖŗŞşŢţȨȩḐḑḨḩ", "CcGgKkLlNnRrSsTtEeDdHh"),
    Composition("\u{328}", "ĄąĘęĮįŲųǪǫ", "AaEeIiUuOo"),
    Composition("\u{32D}", "ḒḓḘḙḼḽṊṋṰṱṶṷ", "DdEeLlNnTtUu"),
    Composition("\u{32E}", "Ḫḫ", "Hh"),
    Composition("\u{330}", "ḚḛḬḭṴṵ", "EeIiUu"),
    Composition("\u{331}", "ḆḇḎḏḴḵḺḻṈṉṞṟṮṯẔẕẖ", "BbDdKkLlNnRrTtZzh"),
    Composition("\u{342}", "ἆἇἎἏἦἧἮἯἶἷἾἿὖὗὟὦὧὮὯᾶ῁ῆ῏ῖῗ῟ῦῧῶ", "ἀἁἈἉἠἡἨἩἰἱἸἹὐὑὙὠὡὨὩα¨η᾿ιϊ῾υϋω"),
    Composition(
      "\u{345}", "ᾀᾁᾂᾃᾄᾅᾆᾇᾈᾉᾊᾋᾌᾍᾎᾏᾐᾑᾒᾓᾔᾕᾖᾗᾘᾙᾚᾛᾜᾝᾞᾟᾠᾡᾢᾣ",
      "ἀἁἂἃἄἅἆἇἈἉἊἋἌἍἎἏἠἡἢἣἤἥἦἧἨἩἪἫἬἭἮἯὠὡὢὣ"),
    Composition("\u{345}", "ᾤᾥᾦᾧᾨᾩᾪᾫᾬᾭᾮᾯᾲᾳᾴᾷᾼῂῃῄῇῌῲῳῴῷῼ", "ὤὥὦὧὨὩὪὫὬὭὮὯὰαάᾶΑὴηήῆΗὼωώῶΩ"),
    Composition(
      "\u{3099}", "がぎぐげござじずぜぞだぢづでどばびぶべぼゔゞガギグゲゴザジズゼゾダヂヅデ",
      "かきくけこさしすせそたちつてとはひふへほうゝカキクケコサシスセソタチツテ"),
    Composition("\u{3099}", "ドバビブベボヴヷヸヹヺヾ", "トハヒフヘホウワヰヱヲヽ"),
    Composition("\u{309A}", "ぱぴぷぺぽパピプペポ", "はひふへほハヒフヘホ"),
  ]
}
