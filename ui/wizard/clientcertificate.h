// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The files of a client certificate: as the sign-in itself, or shown besides an API key or a password.

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
    // Shows what is missing or cannot be used, and puts the focus there. Besides another sign-in both may be empty,
    // and the key may not be encrypted: the connection has one secret, which is the other's.
    bool complete();

Q_SIGNALS:
    void edited();

private:
    bool hasOneKey();
    bool keyOpens();

    CertificatePurpose m_purpose;
    FileField *m_certificate;
    FileField *m_key;
};

}
