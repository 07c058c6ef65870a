import JSON
import Testing

/// A criterion in the output of `cpo show --json`.
struct AnswerReport: Hashable {
    let rating: String?
    let reason: String
    let comment: String
    let flags: [String]
}

extension Sandbox {
    /// A JSON document for programs, with memory of its own.
    func document(_ arguments: String..., code: Int32 = 0) throws -> JSONValue {
        try document(arguments, code: code)
    }

    func document(_ arguments: [String], code: Int32 = 0) throws -> JSONValue {
        let outcome = cpo(arguments)
        #expect(outcome.code == code, "\(outcome.error)")
        return try JSONParser().parse(outcome.output)
    }

    func answer(_ project: String, _ criterion: String) throws -> AnswerReport {
        let document = try document("show", project, criterion, "--json")
        let member = try #require(document["criteria"]?.elements.first { _ in true })
        return AnswerReport(
            rating: member["rating"]?.string, reason: member["reason"]?.string ?? "",
            comment: member["comment"]?.string ?? "",
            flags: member["flags"]?.elements.compactMap(\.string) ?? [])
    }

    /// Expects that `cpo verify` finds nothing.
    func expectIntact(_ project: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let outcome = cpo("verify", project)
        #expect(outcome.code == 0, "\(outcome.output)\(outcome.error)", sourceLocation: sourceLocation)
    }
}
