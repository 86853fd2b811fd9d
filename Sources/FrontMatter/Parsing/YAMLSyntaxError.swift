/// What libyaml says of YAML that it cannot read; offsets are those of the file.
struct YAMLSyntaxError {
  /// libyaml's own words: "did not find expected key".
  let problem: String
  let offset: Int
  /// What it was about, "while parsing a block mapping", and where that began.
  let context: String
  let contextOffset: Int
}
