import Driver
import JSON
import Testing

/// The parts of `cpo score --json` that journeys use.
struct ScoreReport {
    let criteria: Int
    let met: Int
    let partial: Int
    let unmet: Int
    let notApplicable: Int
    let open: Int
    let gate: String
    private let claimed: String?
    private let attainable: String?

    /// As the headers write it.
    var briefRange: String {
        guard let claimed, let attainable else { return "-" }
        return claimed == attainable ? "\(claimed) %" : "\(claimed) … \(attainable) %"
    }

    /// As the overview writes it.
    var range: String {
        guard let claimed, let attainable else { return "-" }
        return claimed == attainable ? "claimed \(claimed) %" : "claimed \(claimed), attainable \(attainable) %"
    }

    /// As the overview shows the state of the assessment.
    var progress: String { "\(criteria - open) of \(criteria) rated, \(notApplicable) n/a" }

    init(_ document: JSONValue) throws {
        let overall = try #require(document["overall"])
        func number(_ name: StaticString) throws -> Int { try #require(overall[name]?.integer) }
        criteria = try number("criteria")
        met = try number("met")
        partial = try number("partial")
        unmet = try number("unmet")
        notApplicable = try number("notApplicable")
        open = try number("open")
        gate = try #require(document["gate"]?.string)
        claimed = overall["claimed"]?["percent"]?.string
        attainable = overall["attainable"]?["percent"]?.string
    }
}

/// The parts of a criterion in `cpo show --json` that journeys use.
struct AnswerReport: Hashable {
    struct Evidence: Hashable {
        let name: String?
        let url: String?
        let isIntact: Bool?
    }

    let id: String
    let rating: String?
    let reason: String
    let comment: String
    let owner: String?
    let flags: [String]
    let evidence: [Evidence]
    let by: String?

    init(_ criterion: JSONValue) throws {
        id = try #require(criterion["id"]?.string)
        rating = criterion["rating"]?.string
        reason = criterion["reason"]?.string ?? ""
        comment = criterion["comment"]?.string ?? ""
        owner = criterion["owner"]?.string
        flags = criterion["flags"]?.elements.compactMap(\.string) ?? []
        evidence =
            criterion["evidence"]?.elements.map { piece in
                Evidence(name: piece["name"]?.string, url: piece["url"]?.string, isIntact: piece["intact"]?.bool)
            } ?? []
        by = criterion["by"]?.string
    }
}

extension Sandbox {
    func score(_ project: String) throws -> ScoreReport {
        try ScoreReport(try JSONParser().parse(try done("score", project, "--json")))
    }

    /// All answers by criterion id.
    func answers(_ project: String) throws -> [String: AnswerReport] {
        let document = try JSONParser().parse(try done("show", project, "--json"))
        let answers = try #require(document["criteria"]).elements.map { try AnswerReport($0) }
        return Dictionary(uniqueKeysWithValues: answers.map { ($0.id, $0) })
    }

    /// The ids of all criteria, in the catalogue's order.
    func criteria(of project: String) throws -> [String] {
        let document = try JSONParser().parse(try done("show", project, "--json"))
        return try #require(document["criteria"]).elements.compactMap { $0["id"]?.string }
    }

    func answer(_ project: String, _ criterion: String) throws -> AnswerReport {
        try #require(try answers(project)[criterion])
    }

    /// Expects that `cpo verify` finds nothing.
    func expectIntact(_ project: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let command = try cpo("verify", project)
        #expect(
            command.ending == .exited(0), "\(command.outputText)\(command.errorText)", sourceLocation: sourceLocation)
    }
}
