import CatalogFormat
import Glibc
import Interchange
import Testing

/// Published catalogues, which are next to the checkout and not part of the project.
enum RealFile: String, CaseIterable, CustomTestStringConvertible {
    case oscal = "oscal/NIST_SP-800-53_rev5_MODERATE_catalog.json"
    case firstBenchmark = "xccdf/U_VPN_SRG_V1R0_Manual-xccdf.xml"
    case secondBenchmark = "xccdf/U_VPN_SRG_V1R1_Manual-xccdf.xml"
    case openssf = "openssf/criteria.yml"
    case ciso = "ciso/nist-csf-2.0.yaml"

    /// The folder next to the checkout, or next to the folder of several checkouts.
    static let folder: String = {
        let root = #filePath.split(separator: "/").dropLast(4)
        let parents = [root.dropLast(), root.dropLast(2)].map { "/" + $0.joined(separator: "/") + "/shared/data/" }
        return parents.first { access($0, R_OK) == 0 } ?? parents[0]
    }()

    static let areThere = allCases.allSatisfy { access($0.path, R_OK) == 0 }
    static let absence = "../shared/data beside the checkout is absent"

    var path: String { Self.folder + rawValue }
    var testDescription: String { rawValue }

    func bytes() throws -> [UInt8] { try Self.bytes(rawValue) }

    static func bytes(_ name: String) throws -> [UInt8] { try CatalogReader.bytes(of: folder + name, limit: 64 << 20) }

    /// The catalogue imported from the file, with its companion files.
    func imported() throws -> Imported {
        var job = ImportJob()
        try job.add(ImportFile(name: path, bytes: bytes()))
        for name in job.companions(among: ["criteria.de.yml", "criteria.en.yml", "criteria.yml", "other.de.yml"]) {
            try job.add(ImportFile(name: name, bytes: Self.bytes("openssf/\(name)")))
        }
        return try job.imported()
    }
}
