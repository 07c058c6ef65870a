import AssessmentModel
import JSON

/// The parsed content of a checklist with answers.
enum Checklist {
    /// STIG Viewer 2, in XML.
    case ckl(XMLElement)
    /// STIG Viewer 3, in JSON.
    case cklb(JSONValue)
    /// At least one test result in XCCDF.
    case testResults([XMLElement])
    /// The assessment results of OSCAL, as they are in JSON.
    case oscal(JSONValue)

    /// Parses a file. Nil if it is none of these, but may be a table.
    ///
    /// - Throws: `ImportError`; `noChecklist` for XML and JSON of another kind.
    init?(_ file: ImportFile) throws(ImportError) {
        let outcome = file.withText { text in
            Result { () throws(ImportError) in try Self.checklist(file, text) }
        }
        guard let found = try outcome.get() else { return nil }
        self = found
    }

    private static func checklist(
        _ file: ImportFile, _ text: UnsafeRawBufferPointer
    ) throws(ImportError) -> Checklist? {
        guard text.count <= ImportJob.mostBytes else { throw .tooLarge(file: file.name, limit: ImportJob.mostBytes) }
        let found: Checklist?
        switch text.first(where: { !$0.isSpace }) {
        case UInt8(ascii: "<"): found = try xml(file)
        case UInt8(ascii: "{"): found = try json(file, text)
        // Refused with the advice to save it in UTF-8; as a table, it would only lack a header.
        case _ where CSVText.isUTF16(text) && text.prefix(4).contains(UInt8(ascii: "<")): found = try xml(file)
        default:
            guard OSCALResults.beginsYAML(text) else { return nil }
            found = OSCALResults.results(of: OSCALTree.json(try file.yaml(text))).map { .oscal($0) }
        }
        guard let found else { throw .noChecklist(file: file.name) }
        return found
    }

    private static func xml(_ file: ImportFile) throws(ImportError) -> Checklist? {
        let root = try file.xml { parent, name in
            STIGChecklist.skips(parent: parent, name: name) || XCCDFResults.skips(parent: parent, name: name)
                || OSCALTree.skips(parent: parent, name: name)
        }
        if root.name == "CHECKLIST" { return .ckl(root) }
        if let results = OSCALResults.results(of: OSCALTree.json(root)) { return .oscal(results) }
        let results = XCCDFResults.results(in: root)
        return results.isEmpty ? nil : .testResults(results)
    }

    private static func json(_ file: ImportFile, _ text: UnsafeRawBufferPointer) throws(ImportError) -> Checklist? {
        let root = try file.json(text)
        if let results = OSCALResults.results(of: root) { return .oscal(results) }
        return root["stigs"].map { .cklb($0) }
    }

    /// Its answers to the criteria of a catalogue.
    func sheet(for catalog: Catalog) -> AnswerSheet {
        var collector = AnswerCollector(for: catalog)
        switch self {
        case .ckl(let root): STIGChecklist.add(ckl: root, to: &collector)
        case .cklb(let stigs): STIGChecklist.add(cklb: stigs, to: &collector)
        case .testResults(let results): XCCDFResults.add(results, to: &collector)
        case .oscal(let results): OSCALResults.add(results, to: &collector)
        }
        return collector.sheet()
    }
}
