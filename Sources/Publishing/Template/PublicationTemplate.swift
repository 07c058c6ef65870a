import Localization

/// What a company makes of a publication: its own order, logo and words.
///
/// A template can leave sections out and add its own. It cannot drop what the contents mark as required, nor the
/// notice.
package struct PublicationTemplate: Hashable, Sendable {
    /// The number of the file format.
    package static let format = 1
    /// The largest template, in bytes.
    package static let mostBytes = 1 << 20
    /// The largest logo, in bytes.
    package static let mostLogoBytes = 1 << 20
    /// The most faults that are collected.
    package static let mostFaults = 100

    /// A text for each language.
    typealias Text = [Language: FillableText]

    /// A section that a template lists.
    enum Section: Hashable, Sendable {
        /// One of the publication's, by its id.
        case builtIn(String)
        /// One of the template's own.
        case own(heading: Text, text: Text)
    }

    /// What replaces the title; nil keeps it.
    var title: Text?
    /// What is added to the notice.
    var notice: Text?
    var logo: Publication.Logo?
    var accent: Publication.Colour?
    /// The sections in their order; nil keeps those of the publication.
    var sections: [Section]?

    init() {}

    /// The publication as the template wants it, in the publication's language.
    package func apply(to publication: Publication, placeholders: [Placeholder: String]) -> Publication {
        let fill = { (text: Text) in text[publication.language]?.filled(with: placeholders) ?? "" }
        var result = publication
        if let title { result.title = fill(title) }
        if let notice { result.notice = Self.joined(publication.notice, fill(notice)) }
        if let logo { result.logo = logo }
        if let accent { result.accent = accent }
        if let sections { result.sections = Self.arranged(publication.sections, as: sections, fill) }
        return result
    }

    private static func joined(_ first: String, _ second: String) -> String {
        guard let end = first.last else { return second }
        return first + (".!?".contains(end) ? " " : " · ") + second
    }

    /// The sections that are listed, then those that are required.
    private static func arranged(
        _ given: [Publication.Section], as listed: [Section], _ fill: (Text) -> String
    ) -> [Publication.Section] {
        var rest = given
        var taken = Set(given.map(\.id))
        var number = 0
        var result: [Publication.Section] = []
        for section in listed {
            switch section {
            case .builtIn(let id):
                result += rest.filter { $0.id == id }
                rest.removeAll { $0.id == id }
            case .own(let heading, let text):
                repeat { number += 1 } while !taken.insert("own-\(number)").inserted
                result.append(.init("own-\(number)", fill(heading), paragraphs(of: fill(text))))
            }
        }
        return result + rest.filter(\.isRequired)
    }

    /// Empty lines separate paragraphs.
    private static func paragraphs(of text: String) -> [Publication.Block] {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return lines.split { $0.allSatisfy(\.isWhitespace) }.map { .paragraph(RichText($0.joined(separator: "\n"))) }
    }
}
