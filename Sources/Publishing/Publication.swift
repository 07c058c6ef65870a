import Localization

/// A document to hand on, as values: what it says, in one language. A `PublicationForm` decides how it looks.
///
/// Texts come from people and are never markup: a form escapes them all.
package struct Publication: Hashable, Sendable {
    /// What kind of document it is: "Openness statement".
    package var title: String
    /// What it is about: "Acme PLM 12.1".
    package var subtitle: String
    /// The language of all texts, but those that say otherwise.
    package var language: Language
    /// The day that the document speaks of, as `YYYY-MM-DD`.
    package var day: String
    /// Who answers for it; empty if that is not known.
    package var author: String
    /// What must be read on every page: that it is a declaration of one's own, or confidential. May be empty.
    package var notice: String
    /// The sender's picture, above the title.
    package var logo: Logo?
    /// The colour of headings and rules; nil for the form's own.
    package var accent: Colour?
    /// The parts, each with a heading.
    package var sections: [Section]

    package init(
        title: String, subtitle: String, language: Language, day: String, author: String = "", notice: String = "",
        logo: Logo? = nil, accent: Colour? = nil, sections: [Section] = []
    ) {
        self.title = title
        self.subtitle = subtitle
        self.language = language
        self.day = day
        self.author = author
        self.notice = notice
        self.logo = logo
        self.accent = accent
        self.sections = sections
    }

    /// A part with a heading.
    package struct Section: Hashable, Sendable {
        /// Names it within the document, for references and templates: lower-case letters, digits and hyphens.
        package var id: String
        /// Its heading.
        package var title: String
        /// What stands before its parts.
        package var blocks: [Block]
        /// Its parts, with headings one step lower.
        package var parts: [Section]
        /// Whether a new page begins with it, where there are pages.
        package var beginsPage: Bool
        /// Whether it stays whatever a template says.
        package var isRequired: Bool

        package init(
            _ id: String, _ title: String, _ blocks: [Block], parts: [Section] = [], beginsPage: Bool = false,
            isRequired: Bool = false
        ) {
            self.id = id
            self.title = title
            self.blocks = blocks
            self.parts = parts
            self.beginsPage = beginsPage
            self.isRequired = isRequired
        }
    }

    /// One thing below another.
    package enum Block: Hashable, Sendable {
        case paragraph(RichText)
        /// A paragraph that is set off.
        case note(RichText)
        case list([RichText])
        /// Terms, each with what it stands for.
        case facts([Fact])
        case table(Table)
        case bars(BarChart)
        /// A picture as SVG that was made by us, with what it shows in words, a line each.
        case picture(svg: String, words: [String])
    }

    /// A term with what it stands for.
    package struct Fact: Hashable, Sendable {
        package let term: String
        package let text: RichText
        /// Where people are to fill in the text, by what a program finds it again, which a spreadsheet hides beside it;
        /// nil if the text is only read.
        package let entryKey: String?

        package init(_ term: String, _ text: RichText, entryKey: String? = nil) {
            self.term = term
            self.text = text
            self.entryKey = entryKey
        }
    }

    /// A picture of the sender.
    package struct Logo: Hashable, Sendable {
        /// The formats that every form can show.
        package enum Format: String, Hashable, Sendable { case png, jpeg, svg }

        package let format: Format
        package let bytes: [UInt8]
        /// What it shows, in words: the sender's name.
        package let words: String

        package init(_ format: Format, _ bytes: [UInt8], words: String) {
            self.format = format
            self.bytes = bytes
            self.words = words
        }
    }

    /// A colour as red, green and blue, each 0 to 255.
    package struct Colour: Hashable, Sendable {
        package let red: UInt8, green: UInt8, blue: UInt8

        package init(red: UInt8, green: UInt8, blue: UInt8) {
            (self.red, self.green, self.blue) = (red, green, blue)
        }
    }
}
