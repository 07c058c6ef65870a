import AssessmentModel

/// Reads the answers in test results. Source: NIST IR 7275, XCCDF 1.1 and 1.2, TestResult.
enum XCCDFResults {
    /// Whether to skip an element that says nothing of a result.
    static func skips(parent: String, name: String) -> Bool {
        switch parent {
        case "Benchmark": name != "TestResult"
        case "TestResult": name != "rule-result"
        case "rule-result": name != "result" && name != "message"
        // Source: NIST SP 800-126, data streams and the reports of scanners.
        case "asset-report-collection": name != "reports"
        case "component": name != "Benchmark"
        case "extended-component": true
        default: false
        }
    }

    /// The test results of a document: a result by itself, in a benchmark, or in the report of a scanner.
    static func results(in root: XMLElement) -> [XMLElement] {
        if root.name == "TestResult" { return root.namespace.hasPrefix(XCCDFNames.namespace) ? [root] : [] }
        guard containers.contains(root.name) else { return [] }
        return root.elements.flatMap { results(in: $0) }
    }

    private static let containers: Set<String> = [
        "Benchmark", "data-stream-collection", "component", "asset-report-collection", "reports", "report", "content",
    ]

    /// Adds the answers of the latest result.
    static func add(_ results: [XMLElement], to collector: inout AnswerCollector) {
        let ages = results.map { Timestamp(iso8601: time(of: $0), secondsFromGMT: { _ in 0 })?.milliseconds ?? .min }
        // Of equal ones, the last in the file.
        guard let latest = ages.indices.max(by: { ages[$0] < ages[$1] || (ages[$0] == ages[$1] && $0 < $1) }) else {
            return
        }
        for index in results.indices where index != latest {
            collector.warnings.leave(.earlierResults, at: results[index]["id"] ?? time(of: results[index]))
        }
        let result = results[latest]
        let rules = result.elements("rule-result")
        let short = ShortNames(rules.map { ($0["idref"] ?? "", nil) }, cutsSharedBeginning: true)
        for rule in rules {
            let id = rule["idref"] ?? ""
            let names = [id, rule["version"], short.name((id, nil))].compactMap { $0 }
            collector.add(
                ChecklistAnswer(
                    names: names, word: rule.element("result")?.plainText(.collapsed) ?? "",
                    details: rule.elements("message").map { $0.plainText(.kept) }.joined(separator: "\n"),
                    date: rule["time"] ?? time(of: result)))
        }
    }

    private static func time(of result: XMLElement) -> String { result["end-time"] ?? result["start-time"] ?? "" }
}
