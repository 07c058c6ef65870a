import Catalog
import Glibc

/// Faults of catalogues in words, with what to write instead.
enum CatalogFaultText {
    static func what(_ problem: CatalogFault.Problem) -> String {
        switch problem {
        case .syntax(let phrase): phrase
        case .tooLarge(let limit): "more than \(limit >> 20) MB. Split it, or shorten its texts."
        case .tooManyCriteria(let limit): "more than \(limit) criteria. Make several catalogues of it."
        case .aliasNotAllowed(let name): "the alias *\(name). Write the value out."
        case .newerFormat(let found, let known):
            "format \(found), and this program knows formats up to \(known). Use a newer version of cpo."
        case .missingKey(let key): "\"\(key)\" is missing. Write \(example(of: key))"
        case .duplicateKey(let key): "\"\(key)\" stands twice. Keep one."
        case .unknownKey(let key, let nearest):
            "\"\(key)\" is not known here.\(nearest.map { " Did you mean \"\($0)\"?" } ?? "")"
        case .wrongType(let expected): "should be \(name(expected))."
        case .emptyText: "is empty. Write something."
        case .unknownValue(let text, let allowed): "\"\(text)\" is none of \(allowed.joined(separator: ", "))."
        case .unknownLevel(let text): "\"\(text)\" is no level. Use shall, should or may."
        case .invalidID(let text):
            "\"\(text)\" cannot be an id. Use 1 to 64 letters, digits and . _ - ( ), not beginning with . or -"
        case .duplicateID(let text): "\"\(text)\" is there already. Every id stands once."
        case .danglingReference(let text, let nearest):
            "there is no criterion \"\(text)\"."
                + (nearest.map { " Did you mean \"\($0)\"?" } ?? " Name one that the catalogue has.")
        case .unknownSection(let text):
            "the category declares no section \"\(text)\" before this place. Declare it under \"sections\"."
        case .circularReference(let text):
            "\"\(text)\" builds on itself, by way of others. Take this reference out, or another of the circle."
        case .invalidLanguage(let text): "\"\(text)\" is no code of a language. Use en, de, ..."
        case .invalidFileName(let text):
            "\"\(text)\" is not the plain name of a file beside this one. Use a name without \"/\"."
        case .unreadableFile(let name, let code):
            "\(name) cannot be read: \(reason(code)). Put the file beside this one, or take its name out."
        case .weightOutOfRange(let text):
            "\"\(text)\" cannot be a weight. Use 0 to 1000 with at most three decimals, or a fraction such as 1/3."
        case .valueOutOfRange(let text): "\"\(text)\" cannot be a value. Use 0 to 1."
        case .percentOutOfRange(let text): "\"\(text)\" cannot be a percentage. Use 0 to 100."
        case .weightsTooFine(let limit): "weights and values have no common denominator up to \(limit). Round them."
        case .scaleNotDescending: "a scale goes down from 1, step by step. Put the best rating first."
        case .otherCatalog(let id): "this is a profile of another catalogue than \(id). Use it with that one."
        case .otherVersion(let version):
            "this is a profile of another version than \(version). Look it over, and name this version or none."
        case .unknownCategory(let text, let nearest):
            "there is no category \"\(text)\"."
                + (nearest.map { " Did you mean \"\($0)\"?" } ?? " Name one, or declare it under \"categories\".")
        case .leftOutAndChanged(let text): "\"\(text)\" is left out. Take this out, or do not leave it out."
        }
    }

    /// Why a catalogue's file cannot be read.
    static func reason(_ code: Int32) -> String {
        code == EINVAL ? "it is not a plain file" : SystemText.reason(code)
    }

    /// How a key that has to be there may look.
    private static func example(of key: String) -> String {
        switch key {
        case "format": "\"format: 1\" into the catalogue's own file; a category's file is checked with it."
        case "level": "\"level: shall\", \"level: should\" or \"level: may\"."
        case "version": "\"version: 1.0\"."
        case "criteria", "categories": "\"\(key):\" and a list below it."
        case "minimum": "\"minimum: {shall: 100}\"."
        case "value": "\"value: 1\", or less."
        default: "\"\(key): ...\"."
        }
    }

    private static func name(_ expected: CatalogFault.Expectation) -> String {
        switch expected {
        case .mapping: "a mapping of keys to values"
        case .list: "a list"
        case .text: "a text"
        case .integer: "a whole number"
        case .number: "a number"
        case .localizedText: "a text, or one for each language ({en: ...})"
        }
    }
}
