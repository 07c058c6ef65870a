import Localization
import YAML

extension PublicationTemplate {
    /// Why a file beside a template cannot be read.
    package enum FileFailure: Error, Hashable, Sendable {
        case system(errno: Int32)
        case tooLarge
    }

    /// Reads a template that somebody wrote in YAML.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - sections: the ids of the sections that documents of the kind at hand can have.
    ///   - file: the content of a file beside the template, of at most so many bytes.
    /// - Throws: `TemplateFaults`, all of them.
    package init(
        reading bytes: [UInt8], sections: [String],
        file: (_ name: String, _ limit: Int) throws(FileFailure) -> [UInt8]
    ) throws(TemplateFaults) {
        guard bytes.count <= Self.mostBytes else {
            throw TemplateFaults(.tooLarge(limit: Self.mostBytes), at: nil)
        }
        let root: YAMLNode
        do throws(YAMLFault) { root = try Self.root(of: bytes) } catch {
            switch error.problem {
            case .syntax(let problem): throw TemplateFaults(.syntax(problem), at: error.place)
            case .unquoted(let correction):
                throw TemplateFaults(.unquoted(correction: correction), at: error.place)
            case .aliasNotAllowed(let name): throw TemplateFaults(.aliasNotAllowed(name), at: error.place)
            case .duplicateKey(let key): throw TemplateFaults(.duplicateKey(key), at: error.place)
            }
        }
        var reader = TemplateReader(sections: sections)
        let template = reader.template(root, file)
        guard reader.faults.isEmpty else { throw TemplateFaults(faults: reader.faults, unlisted: reader.unlisted) }
        self = template
    }

    private static func root(of bytes: [UInt8]) throws(YAMLFault) -> YAMLNode {
        let result = bytes.withUnsafeBytes { bytes in Result { () throws(YAMLFault) in try YAMLNode(bytes) } }
        return try result.get()
    }
}

extension TemplateFaults {
    fileprivate init(_ problem: TemplateFault.Problem, at place: YAMLPlace?) {
        self.init(faults: [TemplateFault(problem, at: place, in: "")], unlisted: 0)
    }
}

extension TemplateFault {
    fileprivate init(_ problem: Problem, at place: YAMLPlace?, in path: String) {
        self.init(
            line: place.map { Int($0.line) }, column: place.map { Int($0.column) }, path: path, problem: problem)
    }
}

/// Makes a template of a document, and collects faults.
private struct TemplateReader {
    /// The ids of the sections that there are.
    let sections: [String]
    private(set) var faults: [TemplateFault] = []
    private(set) var unlisted = 0

    init(sections: [String]) { self.sections = sections }

    private mutating func fault(_ problem: TemplateFault.Problem, at place: YAMLPlace, in path: String) {
        if faults.count < PublicationTemplate.mostFaults {
            faults.append(TemplateFault(problem, at: place, in: path))
        } else {
            unlisted += 1
        }
    }

    mutating func template(
        _ root: YAMLNode, _ file: (String, Int) throws(PublicationTemplate.FileFailure) -> [UInt8]
    ) -> PublicationTemplate {
        var template = PublicationTemplate()
        let keys = ["template", "title", "notice", "logo", "accent", "sections"]
        guard let members = members(of: root, keys, required: ["template"], in: "") else { return template }
        for member in members {
            let value = member.value
            switch member.name {
            case "template": checkFormat(value)
            case "title": template.title = text(value, in: "title")
            case "notice": template.notice = text(value, in: "notice")
            case "logo": template.logo = logo(value, file)
            case "accent": template.accent = colour(value)
            case "sections": template.sections = list(value)
            default: continue
            }
        }
        return template
    }

    /// The members of a mapping that the format knows.
    private mutating func members(
        of node: YAMLNode, _ known: [String], required: [String], in path: String,
        else expected: TemplateFault.Expectation = .mapping
    ) -> [YAMLNode.Member]? {
        guard case .mapping(let members) = node.content else {
            fault(.wrongType(expected: expected), at: node.position, in: path)
            return nil
        }
        for member in members where !known.contains(member.name) {
            fault(.unknownKey(member.name, known: known), at: member.place, in: path)
        }
        for key in required where !members.contains(where: { $0.name == key }) {
            fault(.missingKey(key), at: node.position, in: path)
        }
        return members.filter { known.contains($0.name) }
    }

    private mutating func checkFormat(_ node: YAMLNode) {
        guard let number = node.text.flatMap({ Int($0) }), number > 0 else {
            return fault(.wrongType(expected: .integer), at: node.position, in: "template")
        }
        if number > PublicationTemplate.format {
            fault(.newerFormat(found: number, known: PublicationTemplate.format), at: node.position, in: "template")
        }
    }

    // MARK: Texts

    /// A text for all languages, or one for each.
    private mutating func text(_ node: YAMLNode, in path: String) -> PublicationTemplate.Text? {
        guard case .mapping(let members) = node.content else {
            guard node.text != nil || node.isScalar else {
                fault(.wrongType(expected: .localizedText), at: node.position, in: path)
                return nil
            }
            guard let text = words(node, in: path) else { return nil }
            return Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, text) })
        }
        let known = Language.allCases.map(\.rawValue)
        var result: PublicationTemplate.Text = [:]
        for member in members {
            guard let language = Language(rawValue: member.name) else {
                fault(.unknownLanguage(member.name, known: known), at: member.place, in: path)
                continue
            }
            result[language] = words(member.value, in: "\(path).\(member.name)")
        }
        for language in known where !members.contains(where: { $0.name == language }) {
            fault(.missingLanguage(language), at: node.position, in: path)
        }
        return result
    }

    private mutating func words(_ node: YAMLNode, in path: String) -> FillableText? {
        guard let text = string(node, in: path) else { return nil }
        let (result, unknown) = FillableText.reading(text)
        for name in unknown {
            fault(
                .unknownPlaceholder(name, known: Placeholder.allCases.map(\.rawValue)), at: node.position, in: path)
        }
        return result
    }

    /// A text that says something.
    private mutating func string(_ node: YAMLNode, in path: String) -> String? {
        guard node.isScalar else {
            fault(.wrongType(expected: .text), at: node.position, in: path)
            return nil
        }
        guard let text = node.text, text.contains(where: { !$0.isWhitespace }) else {
            fault(.emptyText, at: node.position, in: path)
            return nil
        }
        return text
    }

    // MARK: Looks

    private mutating func colour(_ node: YAMLNode) -> Publication.Colour? {
        guard let text = string(node, in: "accent") else { return nil }
        guard let colour = Publication.Colour(text) else {
            fault(.invalidColour(text), at: node.position, in: "accent")
            return nil
        }
        return colour
    }

    private mutating func logo(
        _ node: YAMLNode, _ file: (String, Int) throws(PublicationTemplate.FileFailure) -> [UInt8]
    ) -> Publication.Logo? {
        let keys = ["file", "words"]
        guard let members = members(of: node, keys, required: keys, in: "logo") else { return nil }
        let words = members.first { $0.name == "words" }.flatMap { string($0.value, in: "logo.words") }
        guard let value = members.first(where: { $0.name == "file" })?.value,
            let name = string(value, in: "logo.file")
        else { return nil }
        do throws(TemplateFault.Problem) {
            let (format, bytes) = try Self.picture(name, file)
            return words.map { Publication.Logo(format, bytes, words: $0) }
        } catch {
            fault(error, at: value.position, in: "logo.file")
            return nil
        }
    }

    private static func picture(
        _ name: String, _ file: (String, Int) throws(PublicationTemplate.FileFailure) -> [UInt8]
    ) throws(TemplateFault.Problem) -> (Publication.Logo.Format, [UInt8]) {
        // Only a file beside the template: a template that comes from others leads nowhere else.
        guard !name.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 < 0x20 }), !name.hasPrefix(".") else {
            throw .invalidFileName(name)
        }
        let bytes: [UInt8]
        do throws(PublicationTemplate.FileFailure) {
            bytes = try file(name, PublicationTemplate.mostLogoBytes)
        } catch {
            switch error {
            case .system(let errno): throw .unreadableFile(name, errno: errno)
            case .tooLarge: throw .fileTooLarge(name, limit: PublicationTemplate.mostLogoBytes)
            }
        }
        guard bytes.count <= PublicationTemplate.mostLogoBytes else {
            throw .fileTooLarge(name, limit: PublicationTemplate.mostLogoBytes)
        }
        guard let format = Publication.Logo.Format(of: bytes) else { throw .notAPicture(name) }
        return (format, bytes)
    }

    // MARK: Sections

    private mutating func list(_ node: YAMLNode) -> [PublicationTemplate.Section]? {
        guard case .sequence(let elements) = node.content else {
            fault(.wrongType(expected: .list), at: node.position, in: "sections")
            return nil
        }
        var seen: Set<String> = []
        return elements.enumerated().compactMap { index, element in
            section(element, in: "sections[\(index)]", &seen)
        }
    }

    private mutating func section(
        _ node: YAMLNode, in path: String, _ seen: inout Set<String>
    ) -> PublicationTemplate.Section? {
        if node.isScalar {
            guard let name = string(node, in: path) else { return nil }
            guard sections.contains(name) else {
                fault(.unknownSection(name, known: sections), at: node.position, in: path)
                return nil
            }
            guard seen.insert(name).inserted else {
                fault(.duplicateSection(name), at: node.position, in: path)
                return nil
            }
            return .builtIn(name)
        }
        let keys = ["heading", "text"]
        guard let members = members(of: node, keys, required: keys, in: path, else: .section) else { return nil }
        var texts: [String: PublicationTemplate.Text] = [:]
        for member in members { texts[member.name] = text(member.value, in: "\(path).\(member.name)") }
        guard let heading = texts["heading"], let text = texts["text"] else { return nil }
        return .own(heading: heading, text: text)
    }
}

extension YAMLNode {
    fileprivate var isScalar: Bool { if case .scalar = content { true } else { false } }
}

extension TemplateFault.Problem: Error {}
