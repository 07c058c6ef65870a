/// A mapping of a catalogue file: the keys that it may hold.
struct FormatMapping: Sendable {
    /// What the schema calls it.
    let name: String
    /// In one sentence, for editors and documents.
    let summary: String
    /// In the order in which people write them.
    let keys: [FormatKey]
}

/// One key of a mapping, and what belongs under it.
struct FormatKey: Sendable {
    /// As it is spelt.
    let name: StaticString
    /// Whether a mapping without it is at fault.
    let isRequired: Bool
    /// What belongs under it.
    let value: FormatValue
    /// In one sentence, for editors and documents.
    let summary: String

    /// A key that may be left out.
    static func optional(_ name: StaticString, _ value: FormatValue, _ summary: String) -> FormatKey {
        FormatKey(name: name, isRequired: false, value: value, summary: summary)
    }

    /// A key that has to be there.
    static func required(_ name: StaticString, _ value: FormatValue, _ summary: String) -> FormatKey {
        FormatKey(name: name, isRequired: true, value: value, summary: summary)
    }
}

/// What belongs under a key. The decoder has a function for each of them.
indirect enum FormatValue: Sendable {
    /// The number of the file format.
    case format
    /// A name for commands, file names and links.
    case identity
    /// A text that has to say something, the same in all languages.
    case word
    /// A text that is the same in all languages.
    case text
    /// A text, or one for each language.
    case localizedText
    /// The code of a language.
    case language
    /// One of a few words.
    case choice([String])
    /// The weight of a level or of a criterion.
    case weight
    /// What a step of a scale earns, 0 to 1.
    case share
    /// 0 to 100.
    case percent
    /// The word percent, or a list of steps.
    case scale(FormatMapping)
    /// Any number of these.
    case list(FormatValue)
    /// One of these for each of any number of criteria, by their ids.
    case byCriterion(FormatValue)
    /// A mapping with keys of its own.
    case mapping(FormatMapping)
    /// A category in place, or the name of the file that holds it.
    case category(FormatMapping)
}
