/// What is assessed.
public struct Subject: Hashable, Sendable {
    /// Whether a product or an organisation is assessed.
    public enum Kind: String, CaseIterable, Hashable, Sendable { case product, organisation }

    /// The party addressed: IT vendor, IT customer or IT service provider.
    public enum Role: String, CaseIterable, Hashable, Sendable { case vendor, customer, provider }

    /// Name and, for a product, version: "Acme PLM 12.1".
    public let name: String
    public let kind: Kind
    public let role: Role

    public init(name: String, kind: Kind = .product, role: Role = .vendor) {
        self.name = name
        self.kind = kind
        self.role = role
    }
}
