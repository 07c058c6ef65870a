import JSON

/// A small catalogue to begin with: it has one of nearly everything, and comments that say what that is.
package struct CatalogTemplate {
    /// What the texts are written in. A catalogue can have further languages, and other ones.
    package enum LanguageCode: String, CaseIterable, Sendable {
        case english = "en"
        case german = "de"
    }

    private let id: String
    private let title: String
    private let language: LanguageCode

    /// A catalogue with this id and title; whether those can stand is for `report` to say.
    package init(id: String, title: String? = nil, language: LanguageCode = .english) {
        self.id = id
        self.language = language
        self.title = title ?? (language == .english ? "My catalogue" : "Mein Katalog")
    }

    /// Name and content of each file, the catalogue's own last.
    package var files: [(name: String, content: String)] {
        let categories = language == .english ? EnglishTemplate.categories : GermanTemplate.categories
        let head = language == .english ? EnglishTemplate.catalog : GermanTemplate.catalog
        let list = categories.map { "  - \($0.name)\n" }.joined()
        let catalog = """
            # yaml-language-server: $schema=\(CatalogSchema.fileName)
            format: 1
            id: \(Self.quoted(id))
            version: "0.1"
            language: \(language.rawValue)
            title: \(Self.quoted(title))
            \(head)
            """
        return [(CatalogSchema.fileName, CatalogSchema.text)] + categories + [(Self.catalogName, catalog + list)]
    }

    /// What a lint says of the files, before there are any.
    ///
    /// - Throws: `CatalogError.unreadable`.
    package func report() throws(CatalogError) -> CatalogLint.Report {
        let files = Dictionary(files.map { ($0.name, $0.content) }) { first, _ in first }
        return try CatalogLint.report(Self.catalogName, from: .memory(files))
    }

    /// An id that is made of a name, of a folder for instance.
    package static func id(madeOf name: some StringProtocol) -> String {
        let plain = name.map { isIdentity("a\($0)") ? String($0) : "-" }.joined()
        let trimmed = plain.split(separator: "-").joined(separator: "-").drop { $0 == "." }
        let id = String(trimmed.prefix(64))
        return isIdentity(id) ? id : fallbackID
    }

    /// The id where a name gives none.
    static let fallbackID = "my-catalog"

    private static let catalogName = "catalog.yaml"

    /// As a YAML text in double quotation marks, which JSON's are too.
    private static func quoted(_ text: String) -> String {
        var writer = JSONWriter()
        writer.string(text)
        return writer.text
    }
}
