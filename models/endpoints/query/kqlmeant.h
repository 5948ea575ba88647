// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The condition that somebody meant who named a field or a value in another way than the index of endpoints does: with a
// short name, in the wrong case of letters, or with a value that Kibana shows under another name.

#include <QString>
#include <QStringList>

namespace reeve {

// "united.endpoint.host.name : web*". name: as written, whole or short. value: * in it stands for any text. Empty: the
// field is not known, or it cannot hold the value.
QString kqlMeant(const QString &name, const QString &value);
// "united.endpoint.host.name : (web-01 or web-02)". values: as above, at least two.
QString kqlMeantAny(const QString &name, const QStringList &values);
// "united.endpoint.host.uptime > 5". sign: one of < <= > >=.
QString kqlMeantRange(const QString &name, const QString &sign, const QString &value);
// For a word without a field: a condition on the field that such a word is probably a value of.
QString kqlMeantByWord(const QString &word);

// The value that the field really has, for one that differs in its letters' case, or that Kibana's pages show in its
// place ("healthy" for the status "online"). value: as for kqlMeant(). Empty: the value is right, or nothing is known.
QString kqlValueMeant(const QString &field, const QString &value);
// Whether the field's values never have white space or commas in them, as host names, so that a text with some is a list.
bool hasOneWordValues(const QString &field);

}
