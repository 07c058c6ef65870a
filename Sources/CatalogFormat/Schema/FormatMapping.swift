/// A mapping in a catalogue file, with the keys that it may have.
struct FormatMapping: Sendable {
    /// Its name in the schema.
    let name: String
    /// A sentence for editors and documents.
    let summary: String
    /// Its keys, in the order in which people write them.
    let keys: [FormatKey]
}

/// One key of a mapping, with the kind of its value.
struct FormatKey: Sendable {
    /// Its spelling.
    let name: StaticString
    /// Whether a mapping without it is faulty.
    let isRequired: Bool
    /// The kind of its value.
    let value: FormatValue
    /// A sentence for editors and documents.
    let summary: String

    /// An optional key.
    static func optional(_ name: StaticString, _ value: FormatValue, _ summary: String) -> FormatKey {
        FormatKey(name: name, isRequired: false, value: value, summary: summary)
    }

    /// A required key.
    static func required(_ name: StaticString, _ value: FormatValue, _ summary: String) -> FormatKey {
        FormatKey(name: name, isRequired: true, value: value, summary: summary)
    }
}

/// The kind of value that belongs under a key. The decoder has a function for each.
indirect enum FormatValue: Sendable {
    /// The number of the file format.
    case format
    /// A name for commands, file names and links.
    case identity
    /// A text that must not be empty, the same in all languages.
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
    /// The value of a step of a scale, 0 to 1.
    case share
    /// 0 to 100.
    case percent
    /// The word percent, or a list of steps.
    case scale(FormatMapping)
    /// A list of these.
    case list(FormatValue)
    /// A mapping from ids, of criteria for instance, to these.
    case byID(FormatValue)
    /// A mapping with keys of its own.
    case mapping(FormatMapping)
    /// A category, or the name of the file that holds it.
    case category(FormatMapping)
}
