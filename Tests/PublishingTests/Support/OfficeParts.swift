import Testing
import ZIP

@testable import Interchange

/// The parts of an office document, read independently of the code that wrote them.
struct OfficeParts {
    /// In the order of the archive.
    let names: [String]
    private let parts: [String: [UInt8]]

    init(_ bytes: [UInt8]) throws {
        let archive = ZIPArchive(bytes, limit: 1 << 28)
        names = try archive.files { _ in false }.others
        parts = try archive.files { _ in true }.wanted
        try #require(Set(names).count == names.count && parts.count == names.count)
    }

    /// The root element of a part.
    func root(_ name: String) throws -> XMLElement {
        try XMLParser.xml(try #require(parts[name], "no part \(name)"))
    }

    func text(_ name: String) throws -> String { String(decoding: try #require(parts[name]), as: UTF8.self) }

    /// All parts in XML.
    var documents: [String] { names.filter { $0.hasSuffix(".xml") || $0.hasSuffix(".rels") } }

    /// What a part refers to, by id.
    func relations(of part: String) throws -> [String: (target: String, isExternal: Bool)] {
        let slash = try #require(part.lastIndex(of: "/"))
        let name = "\(part[..<slash])/_rels\(part[slash...]).rels"
        guard names.contains(name) else { return [:] }
        let elements = try root(name).elements("Relationship")
        return try Dictionary(
            uniqueKeysWithValues: elements.map { element in
                let target = try #require(element["Target"])
                return (try #require(element["Id"]), (target, element["TargetMode"] == "External"))
            })
    }

    /// The addresses that a part leads to outside of the document.
    func addresses(of part: String) throws -> [String] {
        try relations(of: part).values.filter(\.isExternal).map(\.target).sorted()
    }

    /// Expects what every package must have: types first, parts that parse, types for all of them, and targets that
    /// are there.
    func expectSoundness(sourceLocation: SourceLocation = #_sourceLocation) throws {
        #expect(names.first == "[Content_Types].xml", sourceLocation: sourceLocation)
        for name in documents { _ = try root(name) }
        let types = try root("[Content_Types].xml")
        let typed = Set(types.elements("Override").compactMap { $0["PartName"] })
        let suffixes = Set(types.elements("Default").compactMap { $0["Extension"] })
        for name in names where name != "[Content_Types].xml" {
            let suffix = String(name.split(separator: ".").last ?? "")
            // As XML alone, a part has no meaning.
            let isTyped = typed.contains("/\(name)") || (suffix != "xml" && suffixes.contains(suffix))
            #expect(isTyped, "\(name)", sourceLocation: sourceLocation)
        }
        #expect(typed.allSatisfy { names.contains(String($0.dropFirst())) }, sourceLocation: sourceLocation)
        for name in documents where !name.hasSuffix(".rels") && name.contains("/") {
            let folder = name[..<(name.lastIndex(of: "/") ?? name.endIndex)]
            let relations = try relations(of: name)
            for (target, isExternal) in relations.values where !isExternal {
                #expect(names.contains("\(folder)/\(target)"), "\(target)", sourceLocation: sourceLocation)
            }
            for element in try root(name).descendants {
                for (attribute, value) in element.attributes
                where (attribute == "id" || attribute == "embed") && value.hasPrefix("rId") {
                    #expect(relations[value] != nil, "\(element.name) \(value)", sourceLocation: sourceLocation)
                }
            }
        }
    }
}

extension XMLElement {
    /// All elements below this one, in document order.
    var descendants: [XMLElement] { elements.flatMap { [$0] + $0.descendants } }

    func descendants(_ name: String) -> [XMLElement] { descendants.filter { $0.name == name } }

    /// The text as a reader of a Word document sees it, with line breaks.
    var shownText: String {
        content.map { content in
            switch content {
            case .text(let text): text
            case .element(let element): element.name == "br" ? "\n" : element.shownText
            }
        }.joined()
    }
}
