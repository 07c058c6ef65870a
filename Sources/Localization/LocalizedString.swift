/// Something that the program says, in every language that it speaks.
///
/// Texts that travel (messages, titles, rows of key tables) are strings, so that they follow when the language is
/// switched, and none can exist in one language only.
package struct LocalizedString: Hashable, Sendable {
    private let english: String
    private let german: String

    /// The same said in both languages.
    package init(_ english: String, _ german: String) {
        self.english = english
        self.german = german
    }

    /// What is made of parts that differ by language themselves.
    package init(each words: (Language) -> String) { self.init(words(.english), words(.german)) }

    /// What is no word of the program: a name, a path, a catalogue's id.
    package static func same(_ text: String) -> LocalizedString { LocalizedString(text, text) }

    /// The text in this language.
    package subscript(language: Language) -> String { language(english, german) }
}
