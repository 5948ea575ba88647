// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Editor for the files of a client certificate, used either to sign in or in addition to an API key or a password.

#include <QWidget>

namespace reeve {

class FileField;
struct TlsFiles;

enum class CertificatePurpose { SignIn, Besides };

class ClientCertificate : public QWidget
{
    Q_OBJECT
public:
    explicit ClientCertificate(CertificatePurpose purpose, QWidget *parent = nullptr);

    void load(const TlsFiles &files);
    void store(TlsFiles &files) const;
    bool isEmpty() const;
    // Returns whether the files can be used; else shows the problem and focuses its field. With purpose Besides both
    // may be empty, and the key must not be encrypted, as the connection's only secret is the API key or the password.
    bool validate();

Q_SIGNALS:
    void edited();

private:
    bool validateSingleKey();
    bool validateUnencryptedKey();

    CertificatePurpose m_purpose;
    FileField *m_certificate;
    FileField *m_key;
};

}
