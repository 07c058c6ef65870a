import AssessmentModel
import JSON

/// Reads the answers in assessment results. Source: OSCAL 1.1, assessment results model.
enum OSCALResults {
    /// The list of results of a document; nil if it has none.
    static func results(of root: JSONValue?) -> JSONValue? { root?["assessment-results"]?["results"] }

    /// Whether the first line of a text that says something begins assessment results in YAML. A table never does.
    static func beginsYAML(_ text: UnsafeRawBufferPointer) -> Bool {
        var rest = text[...]
        while let start = rest.firstIndex(where: { !$0.isSpace }) {
            let line = rest[start...].prefix { $0 != UInt8(ascii: "\n") }
            let isIntroduction = "#%".utf8.contains(line[start]) || line.starts(with: "---".utf8)
            guard isIntroduction else {
                let word = line.drop { "\"'".utf8.contains($0) }
                return word.starts(with: "assessment-results".utf8)
            }
            rest = rest[line.endIndex...]
        }
        return false
    }

    /// Adds the answers of all results. What a later one says of a control replaces what earlier ones say.
    static func add(_ results: JSONValue, to collector: inout AnswerCollector) {
        let all = Array(results.elements)
        let ages = all.map { Timestamp(iso8601: time(of: $0), secondsFromGMT: { _ in 0 })?.milliseconds ?? .min }
        let findings = all.flatMap { $0.list("findings") }
        let short = ShortNames(findings.map { (control($0), nil) }, cutsSharedBeginning: true)
        // Later ones first. Of equal ones, the last in the file.
        var answered: Set<String> = []
        for index in all.indices.sorted(by: { (ages[$0], $0) > (ages[$1], $1) }) {
            var controls: Set<String> = []
            for finding in all[index].each("findings") {
                let control = control(finding)
                if answered.contains(control) {
                    collector.warnings.leave(.earlierResults, at: control)
                } else {
                    controls.insert(control)
                    collector.add(answer(finding, control, short, time(of: all[index])))
                }
            }
            answered.formUnion(controls)
            for observation in all[index].each("observations") {
                collector.warnings.leave(.observations, at: name(of: observation))
            }
            for risk in all[index].each("risks") { collector.warnings.leave(.risks, at: name(of: risk)) }
        }
    }

    private static func answer(
        _ finding: JSONValue, _ control: String, _ short: ShortNames, _ time: String
    ) -> ChecklistAnswer {
        let target = finding["target"]
        return ChecklistAnswer(
            names: [control, target?["target-id"]?.string ?? "", short.name((control, nil))],
            word: target?["status"]?["state"]?.string ?? "", details: plain(finding["description"]),
            comment: plain(finding["remarks"]), date: time)
    }

    /// The id of the control that a finding is about: `ac-2.1` for its statement `ac-2.1_smt.a`.
    private static func control(_ finding: JSONValue) -> String {
        let id = finding["target"]?["target-id"]?.string ?? ""
        let end = parts.compactMap { part in id.utf8.firstRange(of: part.utf8)?.lowerBound }.min()
        return end.map { String(id[..<$0]) } ?? id
    }

    /// The endings of statements, objectives and methods. Source: NIST, the ids of its catalogues.
    private static let parts = ["_smt", "_stmt", "_obj", "_asm"]

    private static func plain(_ text: JSONValue?) -> String { OSCALMarkup.plain(text?.string ?? "") { "[\($0)]" } }

    private static func name(of part: JSONValue) -> String { part["title"]?.string ?? part["uuid"]?.string ?? "" }

    private static func time(of result: JSONValue) -> String {
        result["end"]?.string ?? result["start"]?.string ?? ""
    }
}
