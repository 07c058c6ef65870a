/// A text of the program in all its languages.
///
/// Texts that are passed around (messages, titles, rows of key tables) have this type, so that they follow when the
/// language is switched, and none can exist in one language only.
package struct LocalizedString: Hashable, Sendable {
    private let english: String
    private let german: String

    /// A text in both languages.
    package init(_ english: String, _ german: String) {
        self.english = english
        self.german = german
    }

    /// A text composed of parts that differ by language.
    package init(each words: (Language) -> String) { self.init(words(.english), words(.german)) }

    /// A text that is not the program's own: a name, a path, a catalogue's id.
    package static func same(_ text: String) -> LocalizedString { LocalizedString(text, text) }

    /// The text in this language.
    package subscript(language: Language) -> String { language(english, german) }
}
