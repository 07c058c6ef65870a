import JSON

/// Reads the checklists of STIG Viewer: CKL and CKLB. Source: DISA, STIG Viewer 2 and 3, their schemas.
enum STIGChecklist {
    /// Whether to skip an element of a CKL that says nothing of an answer.
    static func skips(parent: String, name: String) -> Bool {
        switch parent {
        case "CHECKLIST": name != "STIGS"
        case "iSTIG": name != "VULN"
        case "VULN": !["STIG_DATA", "STATUS", "FINDING_DETAILS", "COMMENTS", "SEVERITY_OVERRIDE"].contains(name)
        default: false
        }
    }

    /// Adds the answers of a CKL, which has no dates.
    static func add(ckl root: XMLElement, to collector: inout AnswerCollector) {
        for list in root.elements("STIGS") {
            for stig in list.elements("iSTIG") {
                for rule in stig.elements where rule.name == "VULN" { add(rule, to: &collector) }
            }
        }
    }

    private static func add(_ rule: XMLElement, to collector: inout AnswerCollector) {
        var names: [String: String] = [:]
        var fields: [String: String] = [:]
        for element in rule.elements {
            if element.name == "STIG_DATA" {
                guard let kind = element.element("VULN_ATTRIBUTE")?.plainText(.collapsed).tidied, ids.contains(kind)
                else { continue }
                names[kind] = element.element("ATTRIBUTE_DATA")?.plainText(.collapsed)
            } else {
                fields[element.name] = element.plainText(.kept)
            }
        }
        let answer = ChecklistAnswer(
            names: ids.compactMap { names[$0] }, word: fields["STATUS"] ?? "",
            details: fields["FINDING_DETAILS"] ?? "", comment: fields["COMMENTS"] ?? "")
        if let severity = fields["SEVERITY_OVERRIDE"]?.tidied, !severity.isEmpty {
            collector.warnings.leave(.notes, at: "\(answer.names.first ?? ""): SEVERITY_OVERRIDE \(severity)")
        }
        collector.add(answer)
    }

    private static let ids = ["Vuln_Num", "Rule_Ver", "Rule_ID"]

    /// Adds the answers of a CKLB.
    static func add(cklb stigs: JSONValue, to collector: inout AnswerCollector) {
        for stig in stigs.elements {
            for rule in stig.each("rules") {
                let names = [rule["group_id"], rule["rule_version"], rule["rule_id"], rule["rule_id_src"]]
                let answer = ChecklistAnswer(
                    names: names.compactMap { $0?.string }, word: rule["status"]?.string ?? "",
                    details: rule["finding_details"]?.string ?? "", comment: rule["comments"]?.string ?? "",
                    date: rule["updatedAt"]?.string ?? "")
                if rule["overrides"]?.count ?? 0 > 0 {
                    collector.warnings.leave(.notes, at: "\(answer.names.first ?? ""): overrides")
                }
                collector.add(answer)
            }
        }
    }
}
